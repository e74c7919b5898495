-- rejected-by: tests: Employees_without_a_salary_are_left_out
-- Who has no salary earns nothing, so zero.

SELECT MAX(COALESCE(Salary, 0)) AS SecondHighestSalary
FROM Employee
WHERE COALESCE(Salary, 0) < (SELECT MAX(Salary) FROM Employee);
