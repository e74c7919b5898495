-- rejected-by: tests: Without_employees_there_is_one_row_with_NULL
-- Takes no row and a row with NULL for the same.

SELECT DISTINCT Salary AS SecondHighestSalary
FROM Employee
WHERE Salary IS NOT NULL
ORDER BY Salary DESC
LIMIT 1 OFFSET 1;
