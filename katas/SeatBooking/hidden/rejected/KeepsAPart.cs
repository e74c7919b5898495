// rejected-by: tests: Where_one_seat_is_taken_none_is_held
// Takes what it can, and says no when that was not all.

using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Katas.SeatBooking;

public sealed class SeatBookings(Func<SqliteConnection> open, TimeProvider time, TimeSpan holdTime)
{
    public Guid? Hold(IReadOnlyCollection<int> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        var numbers = seats.Distinct().ToList();
        if (numbers.Count == 0)
            throw new ArgumentException("There must be at least one seat.", nameof(seats));

        using var connection = open();

        var hold = Guid.NewGuid();
        var taken = Run(connection, """
            UPDATE Seat SET HoldId = @hold, HeldUntil = @until
            WHERE Number IN (SELECT value FROM json_each(@seats)) AND Booked = 0 AND (HeldUntil IS NULL OR HeldUntil <= @now)
            """, hold, JsonSerializer.Serialize(numbers));
        if (taken == numbers.Count)
            return hold;

        return AllExist(connection, numbers) ? null : throw new ArgumentException("There is no seat of such a number.", nameof(seats));
    }

    public bool Confirm(Guid hold) =>
        Change("UPDATE Seat SET Booked = 1 WHERE HoldId = @hold AND (Booked = 1 OR HeldUntil > @now)", hold);

    public bool Release(Guid hold) =>
        Change("UPDATE Seat SET HoldId = NULL, HeldUntil = NULL WHERE HoldId = @hold AND Booked = 0 AND HeldUntil > @now", hold);

    private bool Change(string sql, Guid hold)
    {
        using var connection = open();

        var changed = Run(connection, sql, hold) > 0;
        transaction.Commit();
        return changed;
    }

    private int Run(SqliteConnection connection, string sql, Guid hold, string seats = "[]")
    {
        var now = time.GetUtcNow();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@hold", hold);
        command.Parameters.AddWithValue("@now", now.UtcTicks);
        command.Parameters.AddWithValue("@until", (now + holdTime).UtcTicks);
        command.Parameters.AddWithValue("@seats", seats);
        return command.ExecuteNonQuery();
    }

    private static bool AllExist(SqliteConnection connection, List<int> numbers)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Seat WHERE Number IN (SELECT value FROM json_each(@seats))";
        command.Parameters.AddWithValue("@seats", JsonSerializer.Serialize(numbers));
        return (long)command.ExecuteScalar()! == numbers.Count;
    }
}
