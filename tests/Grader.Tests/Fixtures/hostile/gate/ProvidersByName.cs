// verdict: rejected; names: System.Data.Common.DbProviderFactories
using System.Data.Common;

public static class Numbers
{
    public static object Make() => DbProviderFactories.GetFactory("x"); // here
}
