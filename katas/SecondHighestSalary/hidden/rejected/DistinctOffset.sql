-- rejected-by: time
-- The index makes sorting free, but DISTINCT still walks over all ties of the highest salary.

SELECT (
    SELECT DISTINCT Salary
    FROM Employee
    WHERE Salary IS NOT NULL
    ORDER BY Salary DESC
    LIMIT 1 OFFSET 1
) AS SecondHighestSalary;
