-- rejected-by: tests: Employees_who_share_the_highest_salary_count_once
-- Takes the second row, which is a second employee with the highest salary.

SELECT (
    SELECT Salary
    FROM Employee
    ORDER BY Salary DESC
    LIMIT 1 OFFSET 1
) AS SecondHighestSalary;
