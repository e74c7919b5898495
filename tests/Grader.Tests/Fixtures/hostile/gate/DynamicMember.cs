// verdict: rejected; names: dynamic
public static class Numbers
{
    public static object Same(object value)
    {
        dynamic late = value; // here
        return late;
    }
}
