public static class Arithmetic
{
    public static int Add(int a, int b) => checked(a + b);
    public static int Reverse(int n)
    {
        int result = 0;
        unchecked
        {
            while (n != 0)
            {
                result = result * 10 + n % 10;
                n /= 10;
            }
        }

        return result;
    }

    public static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero) + decimal.Truncate(1.5m) + (decimal)double.Parse("1.5");
    public static bool Close(double a, double b) => Math.Abs(a - b) < double.Epsilon || double.IsNaN(a) || MathF.Sqrt(2f) > float.MaxValue;
    public static Half Small => (Half)1.5;
    public static nint Native(int n) => n + nint.MaxValue - nuint.Size;
    public static int Sizes => sizeof(int) + sizeof(double) + int.Sign(-1) + Math.Clamp(3, 1, 2) + Math.DivRem(7, 2, out var rest) + rest;
    public const decimal Rate = 0.19m;
    public static decimal WithDefault(decimal rate = 0.07m) => rate;
}
