-- rejected-by: tests: The_file_holds_exactly_one_reading_statement
-- Prepares the data with one statement and reads it with the next.

CREATE TEMP VIEW Salaries AS SELECT DISTINCT Salary FROM Employee WHERE Salary IS NOT NULL;
SELECT (SELECT Salary FROM Salaries ORDER BY Salary DESC LIMIT 1 OFFSET 1) AS SecondHighestSalary;
