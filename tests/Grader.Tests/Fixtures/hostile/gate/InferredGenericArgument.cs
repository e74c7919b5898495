// verdict: rejected; names: System.Reflection.Assembly
public static class Numbers
{
    private static T Get<T>(Func<T> get) => get();

    public static int Count() => Get(() => typeof(int).Assembly) is null ? 0 : 1; // here
}
