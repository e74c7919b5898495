// verdict: rejected; names: System.Linq.Expressions.Expression
using System.Linq.Expressions;

public static class Numbers
{
    public static int Run()
    {
        Expression<Func<int>> tree = () => 3; // here
        return tree.Compile()(); // here
    }
}
