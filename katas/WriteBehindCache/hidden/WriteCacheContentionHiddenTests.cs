namespace Katas.WriteBehindCache.Tests;

public class WriteCacheContentionHiddenTests
{
    private const int Threads = 8;

    [Fact]
    public void Threads_that_put_get_and_flush_lose_nothing()
    {
        // Each thread owns keys, whose values it knows, and all of them fight for one more.
        const int keysEach = 50, callsEach = 8_000;
        var store = new QuickStore();
        var cache = new WriteCache(store, WritePolicy.Behind);
        var wrong = 0;

        Together.Run(Threads, thread =>
        {
            for (var call = 0; call < callsEach; call++)
            {
                var key = $"{thread} {call % keysEach}";
                cache.PutAsync(key, $"{call}").GetAwaiter().GetResult();
                cache.PutAsync("shared", key).GetAwaiter().GetResult();
                if (cache.GetAsync(key).GetAwaiter().GetResult() != $"{call}")
                    Interlocked.Increment(ref wrong);
                if (call % 100 == 99)
                    cache.FlushAsync().GetAwaiter().GetResult();
            }
        });
        cache.DisposeAsync().AsTask().GetAwaiter().GetResult();

        wrong.Should().Be(0, "a thread reads what it has put last");
        store.HaveSavesOverlapped.Should().BeFalse("there is one save at a time");
        for (var thread = 0; thread < Threads; thread++)
        {
            for (var key = 0; key < keysEach; key++)
                store.Value($"{thread} {key}").Should().Be($"{callsEach - keysEach + key}", "that was put last by thread {0} for its key {1}", thread, key);
        }
    }

    [Fact]
    public void A_put_that_races_with_disposing_is_saved_or_refused()
    {
        // All threads put into the same cache, until one of them puts a new one in its place and disposes it. A thread that was
        // in the middle of a put then is refused, or what it has put is saved.
        const int putsEach = 40_000, putsOfACache = 300;
        var current = new Round();
        var rounds = new List<Round> { current };

        Together.Run(Threads, thread =>
        {
            for (var put = 1; put <= putsEach; put++)
            {
                var round = Volatile.Read(ref current);
                try
                {
                    round.Cache.PutAsync($"{thread}", $"{put}").GetAwaiter().GetResult();
                    round.Acknowledged[thread] = put;
                }
                catch (ObjectDisposedException)
                {
                    continue;
                }

                if (Interlocked.Increment(ref round.Puts) != putsOfACache)
                    continue;

                var next = new Round();
                lock (rounds)
                    rounds.Add(next);
                Volatile.Write(ref current, next);
                round.Cache.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        });

        rounds[^1].Cache.DisposeAsync().AsTask().GetAwaiter().GetResult();
        foreach (var (number, round) in rounds.Index())
        {
            for (var thread = 0; thread < Threads; thread++)
            {
                var put = round.Acknowledged[thread];
                if (put > 0 && round.Store.Value($"{thread}") != $"{put}")
                    round.Store.Value($"{thread}").Should().Be($"{put}", "that is the last put of thread {0} that completed before cache {1} was disposed, or at the same time", thread, number);
            }
        }
    }

    [Fact]
    public void Written_through_memory_and_store_agree_whoever_comes_last()
    {
        const int rounds = 10, callsEach = 1_500;
        for (var round = 0; round < rounds; round++)
        {
            var store = new QuickStore();
            var cache = new WriteCache(store, WritePolicy.Through);
            Together.Run(Threads, thread =>
            {
                for (var call = 0; call < callsEach; call++)
                    cache.PutAsync($"{call % 3}", $"{thread} {call}").GetAwaiter().GetResult();
            });

            store.HaveSavesOverlapped.Should().BeFalse("there is one save at a time");
            foreach (var key in new[] { "0", "1", "2" })
                cache.GetAsync(key).GetAwaiter().GetResult().Should().Be(store.Value(key), "the store has that for key {0} after round {1}", key, round);
        }
    }

    /// <summary>A cache, and what each thread was told that it has put there last.</summary>
    private sealed class Round
    {
        public int Puts;

        public Round() => Cache = new WriteCache(Store, WritePolicy.Behind);

        public QuickStore Store { get; } = new();

        public WriteCache Cache { get; }

        public int[] Acknowledged { get; } = new int[Threads];
    }

    /// <summary>Completes at once, and notices when two threads save at the same time.</summary>
    private sealed class QuickStore : IStore
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<string, string> _values = [];
        private int _saving;

        public bool HaveSavesOverlapped { get; private set; }

        public string? Value(string key)
        {
            lock (_gate)
                return _values.GetValueOrDefault(key);
        }

        public Task<string?> LoadAsync(string key, CancellationToken cancellationToken) => Task.FromResult(Value(key));

        public Task SaveAsync(string key, string value, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _saving) > 1)
                HaveSavesOverlapped = true;
            lock (_gate)
                _values[key] = value;
            Interlocked.Decrement(ref _saving);
            return Task.CompletedTask;
        }
    }
}
