// verdict: rejected; names: System.Globalization.CultureInfo.DefaultThreadCurrentCulture
using System.Globalization;

public static class Numbers
{
    public static void Set() => CultureInfo.DefaultThreadCurrentCulture ??= CultureInfo.InvariantCulture; // here
}
