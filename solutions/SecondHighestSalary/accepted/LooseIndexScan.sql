-- Goes from one different salary to the next lower one, a seek each: the k-th highest takes k seeks.
WITH RECURSIVE Ranked (Salary, Place) AS (
    SELECT MAX(Salary), 1
    FROM Employee
    UNION ALL
    SELECT (SELECT MAX(Salary) FROM Employee WHERE Salary < Ranked.Salary), Place + 1
    FROM Ranked
    WHERE Place < 2
)
SELECT Salary AS SecondHighestSalary
FROM Ranked
WHERE Place = 2;
