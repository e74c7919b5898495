-- rejected-by: tests: A_million_employees_are_answered
-- Counts the higher salaries for one employee after the other, the lowest first: O(n^2).

SELECT (
    SELECT Salary
    FROM Employee AS employee
    WHERE 1 = (SELECT COUNT(DISTINCT Salary) FROM Employee AS higher WHERE higher.Salary > employee.Salary)
) AS SecondHighestSalary;
