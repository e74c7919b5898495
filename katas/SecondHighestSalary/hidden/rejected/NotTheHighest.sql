-- rejected-by: time
-- An index can seek to what is less than a value, but not to what is different from it.

SELECT MAX(Salary) AS SecondHighestSalary
FROM Employee
WHERE Salary <> (SELECT MAX(Salary) FROM Employee);
