namespace Katas.SeatBooking;

/// <summary>The hall's table.</summary>
public static class Hall
{
    /// <summary>
    /// Creates the table and its indexes. A seat's row is there before anything is called, with nulls: the seat is free.
    /// What the other columns hold is up to whoever writes the bookings; the names are a suggestion.
    /// </summary>
    public const string Schema = """
        CREATE TABLE Seat (Number INTEGER PRIMARY KEY, HoldId TEXT NULL, HeldUntil INTEGER NULL, Booked INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX IX_Seat_HoldId ON Seat (HoldId);
        CREATE INDEX IX_Seat_HeldUntil ON Seat (HeldUntil);
        """;
}
