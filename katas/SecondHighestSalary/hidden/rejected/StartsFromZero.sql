-- rejected-by: tests: Salaries_that_are_zero_or_negative_count
-- Takes zero for 'nothing found yet', as one does in a loop.

SELECT NULLIF(MAX(CASE WHEN Salary < (SELECT MAX(Salary) FROM Employee) THEN Salary ELSE 0 END), 0) AS SecondHighestSalary
FROM Employee;
