// verdict: rejected; names: System.Globalization.CultureInfo.CurrentCulture
using System.Globalization;

public static class Numbers
{
    public static void Set() => (CultureInfo.CurrentCulture, _) = (new CultureInfo("tr"), 1); // here
}
