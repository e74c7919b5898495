using System.Globalization;

public static class Calendar
{
    public static int WorkingDays(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                days++;
        return days;
    }

    public static DateTime Parse(string text) => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static DateTimeOffset InZone(DateTimeOffset when, string zone) => TimeZoneInfo.ConvertTime(when, TimeZoneInfo.FindSystemTimeZoneById(zone));

    public static string Iso(DateTime when) => when.ToString("O") + DateTime.UtcNow.Ticks + DateTimeOffset.FromUnixTimeSeconds(0).ToUnixTimeMilliseconds() + new TimeOnly(12, 30).ToString("HH:mm");

    public static int Week(DateTime when) => ISOWeek.GetWeekOfYear(when) + CultureInfo.CurrentCulture.Calendar.GetMonth(when);
}
