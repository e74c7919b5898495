using Xunit.Sdk;

namespace Katas.SeatBooking.Tests;

/// <summary>
/// Lets another server act in the middle of a call: before its first statement, before its second, and so on. Where the call
/// has the lock for writing at that moment, no other server could act, and so it acts after the call.
/// </summary>
public class InterleavedBookingsHiddenTests
{
    [Fact]
    public void Two_servers_never_hold_the_same_seat() => Interleave(
        hall => { },
        hall => hall.Server().Hold([1, 2]),
        hall => hall.Server().Hold([2, 3]),
        (hall, one, other) =>
        {
            ((one is null) != (other is null)).Should().BeTrue("exactly one of the two calls gets seat 2, but they returned {0} and {1}", one, other);
            hall.IsFree(1).Should().Be(one is null, "seat 1 is held only if Hold(1, 2) has returned an id");
            hall.IsFree(3).Should().Be(other is null, "seat 3 is held only if Hold(2, 3) has returned an id");
            hall.Server().Confirm((one ?? other)!.Value).Should().BeTrue();
        });

    [Fact]
    public void Two_servers_never_take_over_the_same_seat() => Interleave(
        hall =>
        {
            hall.Hold(1, 2, 3);
            hall.Time.Advance(TestHall.HoldTime);
        },
        hall => hall.Server().Hold([3, 2, 1]),
        hall => hall.Server().Hold([3]),
        (hall, one, other) =>
        {
            ((one is null) != (other is null)).Should().BeTrue("exactly one of the two calls gets seat 3, but they returned {0} and {1}", one, other);
            hall.IsFree(1).Should().Be(one is null, "seat 1 is held only if Hold(3, 2, 1) has returned an id");
        });

    [Fact]
    public void A_call_that_gets_nothing_takes_nothing_from_others() => Interleave(
        hall => hall.Hold(2),
        hall => hall.Server().Hold([1, 2, 3]),
        hall => hall.Server().Hold([3, 1]),
        (_, one, other) =>
        {
            one.Should().BeNull("seat 2 is held");
            other.Should().NotBeNull("nobody holds the seats 1 and 3, since Hold(1, 2, 3) returned null");
        });

    [Fact]
    public void A_hold_that_ends_while_it_is_confirmed_books_nobody_elses_seat()
    {
        Guid hold = default;
        Interleave(
            hall => hold = hall.Hold(1, 2, 3),
            hall => hall.Server().Confirm(hold),
            hall =>
            {
                hall.Time.Advance(TestHall.HoldTime);
                return hall.Server().Hold([2]);
            },
            (hall, confirmed, other) =>
            {
                confirmed.Should().Be(other is null, "either the hold is confirmed or another server gets seat 2, which returned {0}", other);
                if (other is { } next)
                    hall.Server().Confirm(next).Should().BeTrue("it holds seat 2");
                hall.IsFree(2).Should().BeFalse();
                foreach (var seat in new[] { 1, 3 })
                    hall.IsFree(seat).Should().Be(!confirmed, "all seats of the hold are booked, or none");
            });
    }

    [Fact]
    public void A_hold_that_ends_while_it_is_released_frees_nobody_elses_seat()
    {
        Guid hold = default;
        Interleave(
            hall => hold = hall.Hold(1, 2),
            hall => hall.Server().Release(hold),
            hall =>
            {
                hall.Time.Advance(TestHall.HoldTime);
                return hall.Server().Hold([2]);
            },
            (hall, _, other) =>
            {
                other.Should().NotBeNull("the first hold of seat 2 is over");
                hall.IsFree(2).Should().BeFalse("the second server holds it");
                hall.Server().Confirm(other!.Value).Should().BeTrue("the second server holds it");
                hall.IsFree(1).Should().BeTrue();
            });
    }

    [Fact]
    public void A_hold_is_either_confirmed_or_released()
    {
        Guid hold = default;
        Interleave(
            hall => hold = hall.Hold(1, 2),
            hall => hall.Server().Confirm(hold),
            hall => hall.Server().Release(hold),
            Check);
        Interleave(
            hall => hold = hall.Hold(1, 2),
            hall => hall.Server().Release(hold),
            hall => hall.Server().Confirm(hold),
            (hall, released, confirmed) => Check(hall, confirmed, released));

        static void Check(TestHall hall, bool confirmed, bool released)
        {
            confirmed.Should().Be(!released, "one of Confirm and Release is true, and not both");
            hall.IsFree(1).Should().Be(released);
            hall.IsFree(2).Should().Be(released);
        }
    }

    [Fact]
    public void A_hold_may_be_confirmed_by_two_servers()
    {
        Guid hold = default;
        Interleave(
            hall => hold = hall.Hold(1),
            hall => hall.Server().Confirm(hold),
            hall => hall.Server().Confirm(hold),
            (_, one, other) => (one, other).Should().Be((true, true)));
    }

    [Fact]
    public void Calls_about_other_seats_do_not_disturb()
    {
        Interleave(
            hall => { },
            hall => hall.Server().Hold([1, 2]),
            hall => hall.Server().Hold([3]),
            (_, one, other) => (one is not null && other is not null).Should().BeTrue("they are about different seats"));

        Guid hold = default;
        Interleave(
            hall => hold = hall.Hold(1),
            hall => hall.Server().Confirm(hold),
            hall => hall.Server().Hold([3]),
            (_, confirmed, other) => (confirmed && other is not null).Should().BeTrue("they are about different seats"));
        Interleave(
            hall => hold = hall.Hold(1),
            hall => hall.Server().Release(hold),
            hall => hall.Server().Hold([3]),
            (_, released, other) => (released && other is not null).Should().BeTrue("they are about different seats"));
    }

    private static void Interleave<T, TOther>(Action<TestHall> before, Func<TestHall, T> call, Func<TestHall, TOther> other, Action<TestHall, T, TOther> check)
    {
        for (var (at, more) = (1, true); more; at++)
        {
            using var hall = new TestHall(seats: 5);
            before(hall);

            var statements = 0;
            var (acted, theirs) = (false, default(TOther));
            hall.Database.BeforeStatement = (_, _) =>
            {
                if (++statements == at && !hall.Database.IsLocked)
                    (acted, theirs) = (true, other(hall));
            };

            var where = $"another server acted before statement {at} of the call";
            T ours;
            try
            {
                ours = call(hall);
            }
            catch (Exception exception)
            {
                throw new XunitException($"No call fails because others are made, but this one threw when {where}: {exception.Message}", exception);
            }

            hall.Database.BeforeStatement = null;
            hall.Database.ThrowWhatTheHookThrew();
            more = statements >= at;
            if (!acted)
                (theirs, where) = (other(hall), "another server acted after the call");

            try
            {
                check(hall, ours, theirs!);
            }
            catch (XunitException failure)
            {
                throw new XunitException($"When {where}: {failure.Message}", failure);
            }
        }
    }
}
