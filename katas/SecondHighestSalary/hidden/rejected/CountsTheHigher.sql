-- rejected-by: time
-- Counts the different salaries above each one, from the highest down.

SELECT MAX(Salary) AS SecondHighestSalary
FROM Employee AS employee
WHERE (SELECT COUNT(DISTINCT Salary) FROM Employee AS higher WHERE higher.Salary > employee.Salary) = 1;
