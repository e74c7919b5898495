-- rejected-by: tests: One_salary_has_no_second
-- The lower of the two highest salaries, also when there is only one.

SELECT MIN(Salary) AS SecondHighestSalary
FROM (SELECT DISTINCT Salary FROM Employee WHERE Salary IS NOT NULL ORDER BY Salary DESC LIMIT 2);
