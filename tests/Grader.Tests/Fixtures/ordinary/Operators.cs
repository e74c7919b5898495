public readonly struct Money : IEquatable<Money>, IComparable<Money>
{
    private readonly long _cents;

    public Money(decimal amount) => _cents = checked((long)decimal.Round(amount * 100m, MidpointRounding.ToEven));

    private Money(long cents) => _cents = cents;

    public static Money operator +(Money a, Money b) => new(checked(a._cents + b._cents));
    public static Money operator checked *(Money a, int times) => new(checked(a._cents * times));
    public static Money operator *(Money a, int times) => new(a._cents * times);
    public static Money operator ++(Money a) => new(a._cents + 1);
    public static bool operator ==(Money a, Money b) => a.Equals(b);
    public static bool operator !=(Money a, Money b) => !a.Equals(b);
    public static bool operator <(Money a, Money b) => a._cents < b._cents;
    public static bool operator >(Money a, Money b) => a._cents > b._cents;
    public static bool operator true(Money a) => a._cents != 0;
    public static bool operator false(Money a) => a._cents == 0;
    public bool Equals(Money other) => _cents == other._cents;
    public override bool Equals(object? obj) => obj is Money other && Equals(other);
    public override int GetHashCode() => _cents.GetHashCode();
    public int CompareTo(Money other) => _cents.CompareTo(other._cents);
    public override string ToString() => (_cents / 100m).ToString("C2", System.Globalization.CultureInfo.InvariantCulture);
}
