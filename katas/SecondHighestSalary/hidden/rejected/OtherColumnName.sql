-- rejected-by: tests: The_column_has_its_name_also_when_there_is_no_second_salary
-- SQL does not care about upper and lower case, so why should the reader of the answer?

SELECT MAX(Salary) AS secondHighestSalary
FROM Employee
WHERE Salary < (SELECT MAX(Salary) FROM Employee);
