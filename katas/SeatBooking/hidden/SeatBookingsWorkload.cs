using BenchmarkDotNet.Attributes;

namespace Katas.SeatBooking.Tests;

/// <summary>N is the number of seats of the hall; a run holds, confirms and releases a few. The cost is SQLite's own count of steps.</summary>
public class SeatBookingsWorkload : Workload
{
    private const int Few = 3;

    private TestHall? _hall;
    private Guid _booked;
    private long? _steps;

    /// <summary>What the other seats are.</summary>
    public enum OtherSeats
    {
        /// <summary>Nobody has asked for them.</summary>
        Free,

        /// <summary>Held, and their time is not over.</summary>
        Held,

        /// <summary>Held once, and over since.</summary>
        Over,

        /// <summary>Booked.</summary>
        Booked,
    }

    [Params(1_000, 10_000)]
    public override int N { get; set; }

    [Params(OtherSeats.Free, OtherSeats.Held, OtherSeats.Over, OtherSeats.Booked)]
    public OtherSeats Kind { get; set; }

    public override long? Cost => _steps;

    [GlobalSetup]
    public void Setup()
    {
        Cleanup();
        _hall = new TestHall(N + 3 * Few);
        var server = _hall.Server();
        foreach (var block in Enumerable.Range(3 * Few + 1, N).Chunk(500))
        {
            if (Kind != OtherSeats.Free && server.Hold(block) is { } hold && Kind == OtherSeats.Booked)
                server.Confirm(hold);
        }

        if (Kind == OtherSeats.Over)
            _hall.Time.Advance(TestHall.HoldTime);

        // The first call may clear away what is over; what counts is a hall in use.
        server.Hold([1, 2, 3]);
        _booked = server.Hold([8]) ?? Guid.Empty;
        server.Confirm(_booked);
    }

    [GlobalCleanup]
    public void Cleanup() => _hall?.Dispose();

    [Benchmark]
    [Growth(Time = "O(1)", From = 1 << 7, To = 1 << 13)]
    public string HoldConfirmRelease()
    {
        var server = _hall!.Server();
        var before = _hall.Database.Steps;

        // What is held is given back and what is booked is confirmed again, so that each run does the same.
        var taken = server.Hold([2, 3]);
        var group = server.Hold([4, 5, 6]);
        var released = server.Release(group ?? Guid.Empty);
        var gone = server.Confirm(group ?? Guid.Empty);
        var booked = server.Confirm(_booked);
        var answer = $"{taken is null} {group is null} {released} {gone} {booked} {server.Release(_booked)}";
        _steps = _hall.Database.Steps - before;
        return answer;
    }
}
