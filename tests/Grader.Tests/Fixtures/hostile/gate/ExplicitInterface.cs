// verdict: rejected; names: System.Reflection.ICustomAttributeProvider
public sealed class Provider : System.Reflection.ICustomAttributeProvider // here
{
    object[] System.Reflection.ICustomAttributeProvider.GetCustomAttributes(bool inherit) => [];
    object[] System.Reflection.ICustomAttributeProvider.GetCustomAttributes(Type attributeType, bool inherit) => [];
    bool System.Reflection.ICustomAttributeProvider.IsDefined(Type attributeType, bool inherit) => false;
}
