// verdict: rejected; names: System.Reflection.CustomAttributeExtensions.GetCustomAttributes
using System.Reflection;

public static class Numbers
{
    public static int Count(ICustom custom) => custom.Member.GetCustomAttributes(typeof(Attribute)).Count(); // here, as a call

    public interface ICustom
    {
        MemberInfo Member { get; }
    }
}
