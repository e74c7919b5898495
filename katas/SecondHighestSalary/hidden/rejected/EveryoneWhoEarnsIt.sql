-- rejected-by: tests: There_is_exactly_one_row
-- Finds the employees with the second highest salary: a row for each of them.

SELECT Salary AS SecondHighestSalary
FROM Employee
WHERE Salary = (
    SELECT MAX(Salary)
    FROM Employee
    WHERE Salary < (SELECT MAX(Salary) FROM Employee)
)
UNION ALL
SELECT NULL
WHERE (SELECT COUNT(DISTINCT Salary) FROM Employee) < 2;
