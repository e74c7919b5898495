-- rejected-by: tests: Employees_without_a_salary_are_left_out
-- Leaves out whom nobody earns more than; nobody earns more than NULL, and NOT IN a list with NULL is never true.

SELECT MAX(Salary) AS SecondHighestSalary
FROM Employee
WHERE Salary NOT IN (
    SELECT highest.Salary
    FROM Employee AS highest
    WHERE NOT EXISTS (SELECT 1 FROM Employee AS higher WHERE higher.Salary > highest.Salary)
);
