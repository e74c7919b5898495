// verdict: rejected; names: System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject
public static class Numbers
{
    public static object Make(object like) => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(like.GetType()); // here
}
