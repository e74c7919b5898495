public class Account(string owner, decimal balance = 0)
{
    public string Owner { get; } = owner ?? throw new ArgumentNullException(nameof(owner));
    public decimal Balance => balance;
    public void Deposit(decimal amount) => balance += amount > 0 ? amount : throw new ArgumentOutOfRangeException(nameof(amount), amount, "Positive amounts only.");
}

public class Savings(string owner, decimal rate) : Account(owner, 0)
{
    public decimal Rate { get; init; } = rate;
    public override string ToString() => $"{Owner} at {Rate:P1}";
}
