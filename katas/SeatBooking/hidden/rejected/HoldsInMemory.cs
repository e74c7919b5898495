// rejected-by: tests: A_booked_seat_is_never_free_again
// Holds are in a dictionary of this server, and only bookings in the database.

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Katas.SeatBooking;

public sealed class SeatBookings(Func<SqliteConnection> open, TimeProvider time, TimeSpan holdTime)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, (Guid Hold, DateTimeOffset Until)> _held = [];

    public Guid? Hold(IReadOnlyCollection<int> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (seats.Count == 0)
            throw new ArgumentException("There must be at least one seat.", nameof(seats));

        lock (_gate)
        {
            var free = true;
            foreach (var seat in seats)
            {
                free &= (Booked(seat) ?? throw new ArgumentException("There is no such seat.", nameof(seats))) == 0
                    && !(_held.TryGetValue(seat, out var held) && held.Until > time.GetUtcNow());
            }

            if (!free)
                return null;

            var hold = Guid.NewGuid();
            foreach (var seat in seats)
                _held[seat] = (hold, time.GetUtcNow() + holdTime);
            return hold;
        }
    }

    public bool Confirm(Guid hold)
    {
        lock (_gate)
        {
            var seats = _held.Where(held => held.Value.Hold == hold && held.Value.Until > time.GetUtcNow()).Select(held => held.Key).ToList();
            foreach (var seat in seats)
            {
                using var connection = open();
                using var command = connection.CreateCommand();
                command.CommandText = "UPDATE Seat SET Booked = 1 WHERE Number = @seat";
                command.Parameters.AddWithValue("@seat", seat);
                command.ExecuteNonQuery();
            }

            return seats.Count > 0;
        }
    }

    public bool Release(Guid hold)
    {
        lock (_gate)
        {
            var seats = _held.Where(held => held.Value.Hold == hold && held.Value.Until > time.GetUtcNow()).Select(held => held.Key).ToList();
            seats.ForEach(seat => _held.Remove(seat));
            return seats.Count > 0;
        }
    }

    private long? Booked(int seat)
    {
        using var connection = open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Booked FROM Seat WHERE Number = @seat";
        command.Parameters.AddWithValue("@seat", seat);
        return (long?)command.ExecuteScalar();
    }
}
