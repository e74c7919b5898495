namespace Katas.Grader.Interviewing;

/// <summary>A mock coding round, from its start until it is graded; times are UTC.</summary>
/// <param name="Started">When.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Seed">What picked the katas among those that fitted.</param>
/// <param name="Katas">One at least.</param>
/// <param name="Seen">The latest moment that the round knows of: its own time never goes back, even where the machine's clock does.</param>
internal sealed record Round(DateTimeOffset Started, int Minutes, int Seed, IReadOnlyList<RoundKata> Katas, DateTimeOffset Seen)
{
    /// <summary>The longest round.</summary>
    public const int MostMinutes = 24 * 60;

    /// <summary>Clocks are put right by a second or two all the time.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    /// <summary>Whether the machine's clock was seen to have been set back; times are then less than certain.</summary>
    public bool ClockWasSetBack { get; init; }

    public DateTimeOffset End => Started.AddMinutes(Minutes);

    public bool IsOver => Seen >= End;

    public TimeSpan Left => IsOver ? TimeSpan.Zero : End - Seen;

    /// <summary>The round at a moment.</summary>
    /// <param name="clock">What the machine's clock reads.</param>
    public Round At(DateTimeOffset clock) => clock >= Seen
        ? this with { Seen = clock }
        : this with { ClockWasSetBack = ClockWasSetBack || IsBehind(clock) };

    /// <summary>Whether the machine's clock has fallen behind the round's own time.</summary>
    public bool IsBehind(DateTimeOffset clock) => Seen - clock > Tolerance;

    /// <summary>Notes that a kata was found solved; the first time counts.</summary>
    public Round WithGreen(string kata, DateTimeOffset moment) => this with
    {
        Katas = [.. Katas.Select(own => own.Kata == kata && own.FirstGreen is null ? own with { FirstGreen = moment } : own)],
    };

    /// <summary>Whole minutes from the start.</summary>
    public int MinutesIn(DateTimeOffset moment) => (int)Math.Floor((moment - Started).TotalMinutes);

    /// <summary>Whether it can be a round that was begun.</summary>
    public bool IsSound => Started.Year is >= 2000 and < 9000 && Minutes is > 0 and <= MostMinutes && Katas.Count > 0 && Seen >= Started;
}
