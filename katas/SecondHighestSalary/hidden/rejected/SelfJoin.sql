-- rejected-by: time
-- Everybody whom somebody earns more than; all ties of the highest salary are tried in vain.

SELECT MAX(lower.Salary) AS SecondHighestSalary
FROM Employee AS lower
JOIN Employee AS higher ON lower.Salary < higher.Salary;
