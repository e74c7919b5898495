namespace Katas.SeatBooking.Tests;

public sealed class SeatBookingsHiddenTests : IDisposable
{
    private readonly TestHall _hall = new(seats: 20);

    public void Dispose() => _hall.Dispose();

    [Fact]
    public void A_held_seat_is_not_free_for_anybody_until_its_time_is_over()
    {
        _hall.Hold(1, 2);

        _hall.IsFree(2).Should().BeFalse("it is held");
        _hall.Time.Advance(TestHall.HoldTime - TestHall.Tick);
        _hall.IsFree(2).Should().BeFalse("it is held for one tick more");
        _hall.Time.Advance(TestHall.Tick);
        _hall.IsFree(2).Should().BeTrue("the hold is over when its time has passed");
    }

    [Fact]
    public void A_hold_can_be_confirmed_until_its_time_is_over()
    {
        var (one, two) = (_hall.Hold(1), _hall.Hold(2));

        _hall.Time.Advance(TestHall.HoldTime - TestHall.Tick);
        _hall.Server().Confirm(one).Should().BeTrue("it lasts for one tick more");
        _hall.Time.Advance(TestHall.Tick);

        _hall.Server().Confirm(two).Should().BeFalse("it is over, though nobody else has taken the seat");
        _hall.IsFree(2).Should().BeTrue();
        _hall.IsFree(1).Should().BeFalse();
    }

    [Fact]
    public void A_hold_can_be_released_until_its_time_is_over()
    {
        var (one, two) = (_hall.Hold(1), _hall.Hold(2));

        _hall.Time.Advance(TestHall.HoldTime - TestHall.Tick);
        _hall.Server().Release(one).Should().BeTrue("it lasts for one tick more");
        _hall.IsFree(1).Should().BeTrue();
        _hall.Time.Advance(TestHall.Tick);

        _hall.Server().Release(two).Should().BeFalse("it is over");
    }

    [Fact]
    public void A_booked_seat_is_never_free_again()
    {
        var hold = _hall.Hold(3, 4);
        _hall.Server().Confirm(hold).Should().BeTrue();

        foreach (var step in new[] { TimeSpan.Zero, TestHall.HoldTime, TimeSpan.FromDays(400) })
        {
            _hall.Time.Advance(step);
            _hall.IsFree(3).Should().BeFalse("it is booked");
            _hall.Server().Hold([2, 3]).Should().BeNull("3 is booked");
            _hall.Server().Release(hold).Should().BeFalse("a booking cannot be released");
            _hall.Server().Confirm(hold).Should().BeTrue("it has been confirmed");
            _hall.IsFree(4).Should().BeFalse("it is booked");
        }
    }

    [Fact]
    public void A_released_hold_is_gone_and_its_seats_are_free()
    {
        var hold = _hall.Hold(1, 2, 3);

        _hall.Server().Release(hold).Should().BeTrue();

        _hall.Server().Release(hold).Should().BeFalse("it has been released");
        _hall.Server().Confirm(hold).Should().BeFalse("it has been released");
        foreach (var seat in new[] { 1, 2, 3 })
            _hall.IsFree(seat).Should().BeTrue("seat {0} was released", seat);
    }

    [Fact]
    public void Holds_that_never_were_are_neither_confirmed_nor_released()
    {
        _hall.Hold(1);
        foreach (var never in new[] { Guid.Empty, Guid.NewGuid() })
        {
            _hall.Server().Confirm(never).Should().BeFalse();
            _hall.Server().Release(never).Should().BeFalse();
        }

        _hall.IsFree(1).Should().BeFalse();
        _hall.IsFree(2).Should().BeTrue();
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 2, 1)]
    public void Where_one_seat_is_taken_none_is_held(params int[] seats)
    {
        var other = _hall.Hold(2);

        _hall.Server().Hold(seats).Should().BeNull("2 is held");

        _hall.Server().Confirm(other).Should().BeTrue("the first hold is untouched");
        _hall.Server().Hold(seats).Should().BeNull("2 is booked");
        foreach (var seat in seats.Where(seat => seat != 2))
            _hall.IsFree(seat).Should().BeTrue("Hold({0}) held nothing, so seat {1} is free", string.Join(", ", seats), seat);
    }

    [Fact]
    public void A_hold_that_is_over_has_no_power_over_the_next_one()
    {
        var old = _hall.Hold(1, 2);
        _hall.Time.Advance(TestHall.HoldTime);
        var next = _hall.Hold(1);

        _hall.Server().Release(old).Should().BeFalse("it is over");
        _hall.Server().Confirm(old).Should().BeFalse("it is over");

        _hall.IsFree(1).Should().BeFalse("it belongs to the next hold");
        _hall.IsFree(2).Should().BeTrue("its hold is over");
        _hall.Server().Confirm(next).Should().BeTrue();
    }

    [Fact]
    public void Only_the_seats_of_the_hold_are_booked()
    {
        var (one, two) = (_hall.Hold(1), _hall.Hold(2));
        one.Should().NotBe(two);

        _hall.Server().Confirm(one).Should().BeTrue();
        _hall.Server().Release(two).Should().BeTrue();

        _hall.IsFree(1).Should().BeFalse();
        _hall.IsFree(2).Should().BeTrue();
        _hall.IsFree(3).Should().BeTrue();
    }

    [Fact]
    public void A_hold_lasts_from_the_moment_when_it_was_taken()
    {
        var server = _hall.Server();
        _hall.Time.Advance(TimeSpan.FromHours(5));
        var hold = server.Hold([1])!.Value;

        _hall.Time.Advance(TestHall.HoldTime - TestHall.Tick);

        server.Confirm(hold).Should().BeTrue();
    }

    [Fact]
    public void A_number_that_comes_twice_counts_once()
    {
        var hold = _hall.Server().Hold([5, 6, 5, 5]);

        hold.Should().NotBeNull();
        _hall.Server().Confirm(hold!.Value).Should().BeTrue();
        _hall.IsFree(5).Should().BeFalse();
        _hall.IsFree(6).Should().BeFalse();
    }

    [Theory]
    [InlineData(21)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1, 21)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, 2, 3, int.MinValue)]
    [InlineData(10, 21)]
    public void A_seat_that_does_not_exist_is_an_error_and_holds_nothing(params int[] seats)
    {
        _hall.Hold(10);

        FluentActions.Invoking(() => _hall.Server().Hold(seats)).Should().Throw<ArgumentException>().WithParameterName("seats");

        foreach (var seat in seats.Where(seat => seat is > 0 and < 10))
            _hall.IsFree(seat).Should().BeTrue("seat {0} was not held", seat);
    }

    [Fact]
    public void No_seats_at_all_are_an_error()
    {
        FluentActions.Invoking(() => _hall.Server().Hold([])).Should().Throw<ArgumentException>().WithParameterName("seats");
        FluentActions.Invoking(() => _hall.Server().Hold(null!)).Should().Throw<ArgumentNullException>().WithParameterName("seats");
    }

    [Fact]
    public void All_seats_of_the_hall_can_be_held_at_once()
    {
        using var hall = new TestHall(seats: 3_000);

        var hold = hall.Hold([.. Enumerable.Range(1, 3_000).Reverse()]);

        hall.IsFree(1_234).Should().BeFalse();
        hall.Server().Confirm(hold).Should().BeTrue();
        hall.Time.Advance(TestHall.HoldTime);
        hall.IsFree(1).Should().BeFalse();
        hall.IsFree(3_000).Should().BeFalse();
    }

    [Fact]
    public void Random_calls_are_answered_as_by_a_list_of_seats()
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            using var hall = new TestHall(seats: 6);
            new RandomCalls(hall, seed).Check(calls: 120);
        }
    }
}
