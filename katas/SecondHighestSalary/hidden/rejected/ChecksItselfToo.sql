-- rejected-by: tests: It_is_the_highest_salary_but_one
-- Leaves the query that looked at the data below the answer.

SELECT MAX(Salary) AS SecondHighestSalary
FROM Employee
WHERE Salary < (SELECT MAX(Salary) FROM Employee);

SELECT * FROM Employee ORDER BY Salary DESC;
