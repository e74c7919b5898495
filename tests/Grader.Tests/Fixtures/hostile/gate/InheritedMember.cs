// verdict: rejected; names: System.Type.GetMethods
public static class Numbers
{
    private sealed class Own { }

    public static int Count() => new Own().GetType().GetMethods().Length; // here
}
