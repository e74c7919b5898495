SELECT (
    SELECT Salary
    FROM Employee
    WHERE Salary < (SELECT MAX(Salary) FROM Employee)
    ORDER BY Salary DESC
    LIMIT 1
) AS SecondHighestSalary;
