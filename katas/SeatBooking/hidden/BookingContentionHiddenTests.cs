using System.Collections.Concurrent;

namespace Katas.SeatBooking.Tests;

public class BookingContentionHiddenTests
{
    private const int Threads = 8;

    [Fact]
    public void Of_many_threads_one_gets_each_seat()
    {
        const int seats = 12;
        using var hall = new TestHall(seats);
        var holds = new ConcurrentBag<(int Seat, Guid Hold)>();
        var shared = hall.Server();

        // Half of the threads share a server, the others have one each.
        Together.Run(Threads, thread =>
        {
            var server = thread % 2 == 0 ? shared : hall.Server();
            for (var seat = 1; seat <= seats; seat++)
            {
                if (server.Hold([seat]) is { } hold && server.Confirm(hold))
                    holds.Add((seat, hold));
            }
        });

        holds.Select(hold => hold.Seat).Order().Should().Equal(Enumerable.Range(1, seats), "each seat is booked once");
    }

    [Fact]
    public void No_seat_is_booked_twice_while_groups_come_and_go()
    {
        const int seats = 8;
        using var hall = new TestHall(seats);
        var booked = new ConcurrentBag<int>();

        Together.Run(Threads, thread =>
        {
            var random = new Random(thread);
            var server = hall.Server();
            for (var call = 0; call < 15; call++)
            {
                int[] group = [random.Next(1, seats + 1), random.Next(1, seats + 1)];
                if (server.Hold(group) is not { } hold)
                    continue;

                if (random.Next(4) != 0)
                {
                    server.Release(hold).Should().BeTrue("nobody else knows this hold");
                }
                else
                {
                    server.Confirm(hold).Should().BeTrue("nobody else knows this hold");
                    foreach (var seat in group.Distinct())
                        booked.Add(seat);
                }
            }
        });

        booked.Should().OnlyHaveUniqueItems("a seat that is booked is not held again");
        for (var seat = 1; seat <= seats; seat++)
            hall.IsFree(seat).Should().Be(!booked.Contains(seat), "seat {0} is free unless it was booked", seat);
    }
}
