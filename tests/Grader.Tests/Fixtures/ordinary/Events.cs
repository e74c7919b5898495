public sealed class PriceChangedEventArgs(decimal price) : EventArgs
{
    public decimal Price { get; } = price;
}

public delegate void Handler<in T>(T message) where T : class;

public sealed class Ticker
{
    private Handler<string>? _custom;

    public event EventHandler<PriceChangedEventArgs>? Changed;

    public event Handler<string> Custom
    {
        add => _custom += value;
        remove => _custom -= value;
    }

    public void Set(decimal price)
    {
        Changed?.Invoke(this, new PriceChangedEventArgs(price));
        foreach (var handler in (_custom?.GetInvocationList() ?? []).Cast<Handler<string>>())
        {
            try
            {
                handler($"{price}");
            }
            catch (Exception e)
            {
                Console.Error.WriteLine(e.Message);
            }
        }
    }

    public static int Use()
    {
        var ticker = new Ticker();
        var count = 0;
        void OnChanged(object? sender, PriceChangedEventArgs e) => count++;
        ticker.Changed += OnChanged;
        ticker.Custom += static message => Console.WriteLine(message);
        ticker.Set(1);
        ticker.Changed -= OnChanged;
        return count;
    }
}
