namespace Katas.SeatBooking.Tests;

public sealed class SeatBookingsTests : IDisposable
{
    private static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(10);

    private readonly DatabaseFile _hall = new(Hall.Schema);
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 5, 1, 19, 30, 0, TimeSpan.Zero));
    private readonly SeatBookings _bookings;

    public SeatBookingsTests()
    {
        _hall.Run("INSERT INTO Seat (Number) VALUES (1), (2), (3), (4)");
        _bookings = new SeatBookings(_hall.Open, _time, HoldTime);
    }

    public void Dispose() => _hall.Dispose();

    [Fact]
    public void All_seats_are_held_or_none()
    {
        _bookings.Hold([2]).Should().NotBeNull();

        _bookings.Hold([1, 2, 3]).Should().BeNull();

        _bookings.Hold([1, 3]).Should().NotBeNull("the call before held neither of them");
    }

    [Fact]
    public void A_hold_ends_when_its_time_has_passed()
    {
        var first = _bookings.Hold([1])!.Value;

        _time.Advance(HoldTime);

        _bookings.Confirm(first).Should().BeFalse();
        _bookings.Hold([1]).Should().NotBeNull();
    }

    [Fact]
    public void A_confirmed_seat_is_booked_for_good()
    {
        var hold = _bookings.Hold([1])!.Value;
        _bookings.Confirm(hold).Should().BeTrue();
        _time.Advance(HoldTime);

        _bookings.Hold([1]).Should().BeNull();
        _bookings.Release(hold).Should().BeFalse();
        _bookings.Confirm(hold).Should().BeTrue("it may be asked again");
    }

    [Fact]
    public void A_released_seat_is_free()
    {
        var hold = _bookings.Hold([1])!.Value;

        _bookings.Release(hold).Should().BeTrue();

        _bookings.Confirm(hold).Should().BeFalse();
        _bookings.Hold([1]).Should().NotBeNull();
    }

    [Fact]
    public void Servers_share_the_database()
    {
        var hold = _bookings.Hold([1])!.Value;
        var otherServer = new SeatBookings(_hall.Open, _time, HoldTime);

        otherServer.Hold([1]).Should().BeNull();
        otherServer.Confirm(hold).Should().BeTrue();
    }

    [Fact]
    public void One_of_many_threads_gets_the_seat()
    {
        var holds = 0;

        Together.Run(threads: 8, _ =>
        {
            if (new SeatBookings(_hall.Open, _time, HoldTime).Hold([1, 2]) is not null)
                Interlocked.Increment(ref holds);
        });

        holds.Should().Be(1);
    }

    [Fact]
    public void Unknown_seats_and_none_are_errors()
    {
        FluentActions.Invoking(() => _bookings.Hold([1, 99])).Should().Throw<ArgumentException>().WithParameterName("seats");
        FluentActions.Invoking(() => _bookings.Hold([])).Should().Throw<ArgumentException>().WithParameterName("seats");
        FluentActions.Invoking(() => _bookings.Hold(null!)).Should().Throw<ArgumentNullException>().WithParameterName("seats");
    }

    [Fact]
    public void Connections_are_closed()
    {
        _bookings.Confirm(_bookings.Hold([1])!.Value);
        FluentActions.Invoking(() => _bookings.Hold([99])).Should().Throw<ArgumentException>();

        _hall.StillOpen.Should().Be(0);
    }
}
