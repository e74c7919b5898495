using Microsoft.Data.Sqlite;

namespace Katas.SeatBooking;

/// <summary>
/// Holds, books and releases seats. All that it knows is in the database, which other instances, on other servers, use at
/// the same time. All members may be called by several threads at the same time.
/// </summary>
/// <param name="open">
/// Opens a new connection to a database with <see cref="Hall.Schema"/>; whoever calls it disposes the connection. May be
/// called by several threads at the same time.
/// </param>
/// <param name="time">The clock; only <see cref="TimeProvider.GetUtcNow"/> is asked.</param>
/// <param name="holdTime">How long a hold lasts, more than zero and at most a day.</param>
public sealed class SeatBookings(Func<SqliteConnection> open, TimeProvider time, TimeSpan holdTime)
{
    /// <summary>Holds all of the seats for <paramref name="holdTime"/>, or none of them.</summary>
    /// <param name="seats">The numbers of the seats; a number that comes twice counts once.</param>
    /// <returns>The id of the hold, a new one; null where one of the seats is held or booked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="seats"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="seats"/> is empty, or holds a number that no seat has.</exception>
    public Guid? Hold(IReadOnlyCollection<int> seats) => throw new NotImplementedException();

    /// <summary>Books the seats of a hold for good.</summary>
    /// <returns>
    /// Whether they are booked for this hold, now or since an earlier call; false where the hold is over, was released, or
    /// never was.
    /// </returns>
    public bool Confirm(Guid hold) => throw new NotImplementedException();

    /// <summary>Gives the seats of a hold back.</summary>
    /// <returns>Whether it did; false where the hold is over, was released or confirmed, or never was.</returns>
    public bool Release(Guid hold) => throw new NotImplementedException();
}
