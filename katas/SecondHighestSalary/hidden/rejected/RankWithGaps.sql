-- rejected-by: tests: Employees_who_share_the_highest_salary_count_once
-- RANK leaves a gap after ties: after two firsts comes a third.

SELECT MAX(Salary) AS SecondHighestSalary
FROM (SELECT Salary, RANK() OVER (ORDER BY Salary DESC) AS Place FROM Employee)
WHERE Place = 2;
