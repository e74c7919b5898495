// verdict: rejected; names: __makeref
public static class Numbers
{
    public static int Twice(int n) => __refvalue(__makeref(n), int) * 2; // here
}
