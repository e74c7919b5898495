namespace Katas.Grader.Progress;

/// <summary>The learner's days.</summary>
internal static class Days
{
    public static DateOnly Today(this TimeProvider time) => Of(time.GetUtcNow(), time.LocalTimeZone);

    public static DateOnly Of(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>How many days in a row, up to today or yesterday, are among these.</summary>
    public static int Streak(IEnumerable<DateOnly> days, DateOnly today)
    {
        var all = days.ToHashSet();
        var last = all.Contains(today) ? today : today.AddDays(-1);
        var streak = 0;
        while (all.Contains(last.AddDays(-streak)))
            streak++;
        return streak;
    }
}
