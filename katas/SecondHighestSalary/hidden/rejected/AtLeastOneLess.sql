-- rejected-by: tests: Salaries_may_be_as_far_apart_as_64_bits_allow
-- One less than the smallest integer is not an integer any more, and as a float it is no less.

SELECT MAX(Salary) AS SecondHighestSalary
FROM Employee
WHERE Salary <= (SELECT MAX(Salary) FROM Employee) - 1;
