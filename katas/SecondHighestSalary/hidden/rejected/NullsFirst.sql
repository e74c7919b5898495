-- rejected-by: tests: Random_tables_are_answered_as_by_sorting
-- Sorts as PostgreSQL and Oracle do by default, where NULL is the highest value of all.

SELECT (
    SELECT DISTINCT Salary
    FROM Employee
    ORDER BY Salary DESC NULLS FIRST
    LIMIT 1 OFFSET 1
) AS SecondHighestSalary;
