// verdict: rejected; names: System.Type.Module
public static class Numbers
{
    public static object? Of(object? value) => value?.GetType()?.Module; // here
}
