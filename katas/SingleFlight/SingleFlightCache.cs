namespace Katas.SingleFlight;

/// <summary>
/// A cache in front of something slow: however many callers miss a key at the same time, it is loaded once. All members may
/// be called by several threads at the same time.
/// </summary>
/// <typeparam name="T">What is cached; null is a value like any other.</typeparam>
/// <param name="load">Loads the value of a key. It may throw, may end at once, and may use the cache for other keys.</param>
/// <param name="freshFor">How long a value is returned without a load, more than zero.</param>
/// <param name="staleFor">How much longer it is still returned while a new one is loaded; zero for not at all.</param>
/// <param name="time">The clock. There is no timer: nothing happens between calls.</param>
/// <exception cref="ArgumentOutOfRangeException">
/// <paramref name="freshFor"/> is zero or negative, or <paramref name="staleFor"/> is negative.
/// </exception>
/// <exception cref="ArgumentNullException"><paramref name="load"/> or <paramref name="time"/> is null.</exception>
public sealed class SingleFlightCache<T>(Func<string, Task<T>> load, TimeSpan freshFor, TimeSpan staleFor, TimeProvider time)
{
    /// <summary>Returns the value of a key, and loads it where that is due.</summary>
    /// <param name="key">The key, compared ordinally.</param>
    /// <param name="cancellation">Ends the waiting of this caller, and neither the load nor the waiting of others.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested before there was a value.</exception>
    /// <exception cref="Exception">Whatever the load threw that this caller waited for.</exception>
    public Task<T> GetAsync(string key, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Says that what the cache knows of a key is out of date: its value, and that of a load under way.</summary>
    /// <param name="key">The key; it need not be in the cache.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public void Invalidate(string key) => throw new NotImplementedException();
}
