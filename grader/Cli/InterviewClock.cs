using System.Globalization;
using Katas.Grader.Interviewing;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Shows on one line of a terminal how much time is left.</summary>
internal static class InterviewClock
{
    /// <summary>Stays until the time is up, the round is ended elsewhere, or the learner leaves; the round goes on.</summary>
    /// <returns>Whether the time is up.</returns>
    public static async Task<bool> StayAsync(Context context, RoundStore store, Round round, CancellationToken cancellation)
    {
        try
        {
            var key = context.Keys!(cancellation);
            while (store.IsOpen)
            {
                round = round.At(context.Time.GetUtcNow());
                if (round.IsOver)
                    return true;

                context.Progress.Show($"{Left(round.Left)} left, until {LocalTime.Of(context.Time, round.End)}. q leaves; the round goes on.");
                if (await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(1), context.Time, cancellation), key) is var first && first != key)
                    await first;
                else if (await key is 'q' or 'Q')
                    return false;
                else
                    key = context.Keys(cancellation);
            }

            context.Progress.Clear();
            context.Out.WriteLine("The round was ended elsewhere.");
            return false;
        }
        finally
        {
            context.Progress.Clear();
        }
    }

    private static string Left(TimeSpan left) => string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalMinutes}:{left.Seconds:00}");
}
