namespace Katas.SeatBooking.Tests;

/// <summary>A hall of free seats, numbered from 1, and servers that book them.</summary>
internal sealed class TestHall : IDisposable
{
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(10), Tick = TimeSpan.FromTicks(1);

    public TestHall(int seats) => Database.Run($"""
        WITH RECURSIVE Row (Number) AS (SELECT 1 UNION ALL SELECT Number + 1 FROM Row WHERE Number < {seats})
        INSERT INTO Seat (Number) SELECT Number FROM Row;
        """);

    public DatabaseFile Database { get; } = new(Hall.Schema);

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 5, 1, 19, 30, 0, TimeSpan.Zero));

    /// <summary>A server of its own: it shares nothing with the others but the database and the clock.</summary>
    public SeatBookings Server() => new(Database.Open, Time, HoldTime);

    /// <summary>A hold that must succeed.</summary>
    public Guid Hold(params int[] seats) =>
        Server().Hold(seats) ?? throw new Xunit.Sdk.XunitException($"The seats {string.Join(", ", seats)} are free, but Hold returned null.");

    /// <summary>Whether the seat can be held; if so, it is held from now on.</summary>
    public bool IsFree(int seat) => Server().Hold([seat]) is not null;

    /// <summary>Every connection that was opened must have been closed.</summary>
    public void Dispose()
    {
        var left = Database.StillOpen;
        Database.Dispose();
        left.Should().Be(0, "every connection that a call opens is disposed before it returns or throws");
    }
}
