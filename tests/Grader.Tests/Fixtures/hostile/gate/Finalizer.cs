// verdict: rejected; names: finalizer
public sealed class Numbers
{
    ~Numbers() => Console.WriteLine(); // here
}
