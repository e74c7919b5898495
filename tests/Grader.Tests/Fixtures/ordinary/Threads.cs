public sealed class Counter
{
    private readonly object _gate = new();
    private readonly ReaderWriterLockSlim _rw = new(LockRecursionPolicy.NoRecursion);
    private long _value;

    public long Run(int threads, int rounds)
    {
        using var barrier = new Barrier(threads);
        using var done = new CountdownEvent(threads);
        var all = Enumerable.Range(0, threads).Select(n => new Thread(() =>
        {
            barrier.SignalAndWait();
            for (var i = 0; i < rounds; i++)
            {
                lock (_gate)
                    _value++;
                Thread.Yield();
            }

            done.Signal();
        }) { IsBackground = true, Name = $"worker {n}" }).ToList();
        all.ForEach(thread => thread.Start());
        done.Wait();
        foreach (var thread in all)
            thread.Join(TimeSpan.FromSeconds(1));
        return Read() + Thread.CurrentThread.ManagedThreadId;
    }

    public long Read()
    {
        _rw.EnterReadLock();
        try
        {
            return Interlocked.Read(ref _value);
        }
        finally
        {
            _rw.ExitReadLock();
        }
    }

    public void Pulse()
    {
        Monitor.Enter(_gate);
        try
        {
            while (_value < 0)
                Monitor.Wait(_gate, 10);
            Monitor.PulseAll(_gate);
        }
        finally
        {
            Monitor.Exit(_gate);
        }

        ThreadPool.QueueUserWorkItem(_ => Interlocked.Increment(ref _value));
        Thread.Sleep(1);
    }
}
