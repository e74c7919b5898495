// verdict: rejected; names: System.Reflection.ICustomAttributeProvider
public sealed class Provider : System.Reflection.ICustomAttributeProvider // here
{
    object[] System.Reflection.ICustomAttributeProvider.GetCustomAttributes(bool inherit) => []; // here
    object[] System.Reflection.ICustomAttributeProvider.GetCustomAttributes(Type attributeType, bool inherit) => []; // here
    bool System.Reflection.ICustomAttributeProvider.IsDefined(Type attributeType, bool inherit) => false; // here
}
