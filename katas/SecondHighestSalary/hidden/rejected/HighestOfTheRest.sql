-- rejected-by: time
-- LEFT JOIN keeps MAX from using the index: all employees below the highest salary are read.

WITH Highest AS (SELECT MAX(Salary) AS Salary FROM Employee)
SELECT MAX(employee.Salary) AS SecondHighestSalary
FROM Highest
LEFT JOIN Employee AS employee ON employee.Salary < Highest.Salary;
