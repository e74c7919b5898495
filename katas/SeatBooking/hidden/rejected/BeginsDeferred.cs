// rejected-by: tests: Of_many_threads_one_gets_each_seat
// A transaction that reads first and asks for the lock when it writes: too late, when another has written since.

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Katas.SeatBooking;

public sealed class SeatBookings(Func<SqliteConnection> open, TimeProvider time, TimeSpan holdTime)
{
    public Guid? Hold(IReadOnlyCollection<int> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (seats.Count == 0)
            throw new ArgumentException("The list of seats is empty.", nameof(seats));

        return Locked<Guid?>(connection =>
        {
            var states = seats.Distinct().Select(seat => (Seat: seat, HoldId: Scalar(connection, "SELECT IIF(Booked = 1 OR HeldUntil > @p1, HoldId, '') FROM Seat WHERE Number = @p0", seat, time.GetUtcNow().UtcTicks))).ToList();
            if (states.Exists(state => state.HoldId is null))
                throw new ArgumentException("A seat is unknown.", nameof(seats));
            if (states.Exists(state => state.HoldId is not ""))
                return null;

            var hold = Guid.CreateVersion7();
            foreach (var (seat, _) in states)
                Execute(connection, "UPDATE Seat SET HoldId = @p0, HeldUntil = @p1 WHERE Number = @p2", hold.ToString("N"), (time.GetUtcNow() + holdTime).UtcTicks, seat);
            return hold;
        });
    }

    public bool Confirm(Guid hold) => Locked(connection =>
    {
        Execute(connection, "UPDATE Seat SET Booked = 1 WHERE HoldId = @p0 AND HeldUntil > @p1", hold.ToString("N"), time.GetUtcNow().UtcTicks);
        return Scalar(connection, "SELECT 1 FROM Seat WHERE HoldId = @p0 AND Booked = 1 LIMIT 1", hold.ToString("N")) is not null;
    });

    public bool Release(Guid hold) => Locked(connection =>
        Execute(connection, "UPDATE Seat SET HoldId = NULL, HeldUntil = NULL WHERE HoldId = @p0 AND Booked = 0 AND HeldUntil > @p1", hold.ToString("N"), time.GetUtcNow().UtcTicks) > 0);

    private T Locked<T>(Func<SqliteConnection, T> work)
    {
        using var connection = open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var result = work(connection);
        transaction.Commit();
        return result;
    }

    private static int Execute(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static string? Scalar(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < values.Length; at++)
            command.Parameters.AddWithValue($"@p{at}", values[at]);
        return command;
    }
}
