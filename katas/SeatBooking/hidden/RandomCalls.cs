namespace Katas.SeatBooking.Tests;

/// <summary>Random calls, each compared with what a plain list of the holds says.</summary>
internal sealed class RandomCalls(TestHall hall, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<(Guid Id, int[] Seats, DateTimeOffset Until)> _holds = [];
    private readonly HashSet<Guid> _released = [], _booked = [];

    public void Check(int calls)
    {
        for (var call = 1; call <= calls; call++)
        {
            var hold = _holds.Count > 0 && _random.Next(8) != 0 ? _holds[_random.Next(Math.Max(0, _holds.Count - 6), _holds.Count)].Id : Guid.NewGuid();
            var about = $"that is the answer to call {call} of seed {seed}";
            switch (_random.Next(6))
            {
                case 0:
                    hall.Time.Advance(TestHall.HoldTime / _random.Next(1, 6));
                    break;
                case 1:
                    hall.Server().Confirm(hold).Should().Be(_booked.Contains(hold) || IsLive(hold), about);
                    if (IsLive(hold))
                        _booked.Add(hold);
                    break;
                case 2 or 3:
                    hall.Server().Release(hold).Should().Be(IsLive(hold), about);
                    if (IsLive(hold))
                        _released.Add(hold);
                    break;
                default:
                    CheckHold([.. Enumerable.Range(1, 6).Where(_ => _random.Next(4) == 0).DefaultIfEmpty(_random.Next(1, 7))], about);
                    break;
            }
        }
    }

    private void CheckHold(int[] seats, string about)
    {
        var taken = _holds.Where(hold => IsLive(hold.Id) || _booked.Contains(hold.Id)).SelectMany(hold => hold.Seats).Intersect(seats).ToList();
        var id = hall.Server().Hold(seats);
        (id is not null).Should().Be(taken.Count == 0, "{0}: Hold({1}), of which {2} taken", about, string.Join(", ", seats),
            taken.Count == 0 ? "none is" : string.Join(", ", taken) + (taken.Count == 1 ? " is" : " are"));
        if (id is { } hold)
            _holds.Add((hold, seats, hall.Time.Now + TestHall.HoldTime));
    }

    private bool IsLive(Guid id) =>
        !_released.Contains(id) && !_booked.Contains(id) && _holds.Exists(hold => hold.Id == id && hold.Until > hall.Time.Now);
}
