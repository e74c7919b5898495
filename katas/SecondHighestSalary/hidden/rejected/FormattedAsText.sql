-- rejected-by: tests: The_value_is_an_integer
-- Formats in the query what the reader should format.

SELECT CAST(MAX(Salary) AS TEXT) AS SecondHighestSalary
FROM Employee
WHERE Salary < (SELECT MAX(Salary) FROM Employee);
