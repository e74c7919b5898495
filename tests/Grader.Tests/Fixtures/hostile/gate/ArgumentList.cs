// verdict: rejected; names: __arglist
public static class Numbers
{
    public static int Count(__arglist) => 1; // here
}
