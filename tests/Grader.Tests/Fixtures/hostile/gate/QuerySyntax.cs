// verdict: rejected; names: System.Linq.Queryable.Select
public static class Numbers
{
    public static object Query(int[] numbers)
    {
        var source = System.Linq.Queryable.AsQueryable(numbers); // here, as a call
        return from n in source select n * 2; // here, as a query
    }
}
