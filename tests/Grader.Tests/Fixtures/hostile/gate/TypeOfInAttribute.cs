// verdict: rejected; names: System.Diagnostics.Process
using System.Diagnostics;

[AttributeUsage(AttributeTargets.All)]
public sealed class KindAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}

[Kind(typeof(Process))] // here
public static class Numbers;
