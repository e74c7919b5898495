-- rejected-by: time
-- The window function that was made for this ranks all employees before the second place is picked.

SELECT MAX(Salary) AS SecondHighestSalary
FROM (SELECT Salary, DENSE_RANK() OVER (ORDER BY Salary DESC) AS Place FROM Employee WHERE Salary IS NOT NULL)
WHERE Place = 2;
