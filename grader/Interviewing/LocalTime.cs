using System.Globalization;

namespace Katas.Grader.Interviewing;

/// <summary>Moments as the clock on the wall shows them.</summary>
internal static class LocalTime
{
    /// <summary><c>15:05</c>.</summary>
    public static string Of(TimeProvider clock, DateTimeOffset moment) => Text(clock, moment, "HH:mm");

    /// <summary><c>25 November 2026</c>.</summary>
    public static string Date(TimeProvider clock, DateTimeOffset moment) => Text(clock, moment, "d MMMM yyyy");

    /// <summary><c>2026-11-25-150500</c>.</summary>
    public static string FileName(TimeProvider clock, DateTimeOffset moment) => Text(clock, moment, "yyyy-MM-dd-HHmmss");

    /// <summary>A length of time: <c>12 minutes</c>.</summary>
    public static string Minutes(int minutes) => minutes switch
    {
        0 => "less than a minute",
        1 => "1 minute",
        _ => $"{minutes.ToString(CultureInfo.InvariantCulture)} minutes",
    };

    private static string Text(TimeProvider clock, DateTimeOffset moment, string format) =>
        TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone).ToString(format, CultureInfo.InvariantCulture);
}
