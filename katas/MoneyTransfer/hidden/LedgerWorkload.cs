using BenchmarkDotNet.Attributes;

namespace Katas.MoneyTransfer.Tests;

/// <summary>N is the number of accounts, or of transfers that were made before; a run makes a few. The cost is SQLite's own count of steps.</summary>
public class LedgerWorkload : Workload
{
    private DatabaseFile? _bank;
    private long? _steps;

    /// <summary>Of what there is much.</summary>
    public enum Size
    {
        /// <summary>Many accounts.</summary>
        Accounts,

        /// <summary>Many transfers before, all of the same accounts.</summary>
        Transfers,
    }

    [Params(1_000, 10_000)]
    public override int N { get; set; }

    [Params(Size.Accounts, Size.Transfers)]
    public Size Kind { get; set; }

    public override long? Cost => _steps;

    [GlobalSetup]
    public void Setup()
    {
        Cleanup();
        _bank = new DatabaseFile(Bank.Schema);
        var numbers = $"WITH RECURSIVE Row (Number) AS (SELECT 1 UNION ALL SELECT Number + 1 FROM Row WHERE Number < {N})";
        if (Kind == Size.Accounts)
            _bank.Run($"{numbers} INSERT INTO Account SELECT Number, 1000 FROM Row");
        else
            _bank.Run($"INSERT INTO Account VALUES (1, 1000), ({N}, 1000); {numbers} INSERT INTO Transfer (FromId, ToId, Amount) SELECT IIF(Number % 2 = 0, 1, {N}), IIF(Number % 2 = 0, {N}, 1), 5 FROM Row");
    }

    [GlobalCleanup]
    public void Cleanup() => _bank?.Dispose();

    /// <summary>There and back again, and more than there is.</summary>
    [Benchmark]
    [Growth(Time = "O(1)", From = 1 << 7, To = 1 << 14)]
    public string Transfer()
    {
        var ledger = new Ledger(_bank!.Open);
        var before = _bank.Steps;
        var answer = $"{ledger.Transfer(1, N, 10)} {ledger.Transfer(N, 1, 10)} {ledger.Transfer(1, N, 2_000)}";
        _steps = _bank.Steps - before;
        return answer;
    }
}
