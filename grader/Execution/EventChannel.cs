using System.Text;

namespace Katas.Grader.Execution;

/// <summary>The worker's way back to the grader.</summary>
internal sealed class EventChannel(Stream output, string nonce)
{
    /// <summary>Characters of a text that a submission has a part in.</summary>
    public const int LongestText = 4000;

    private readonly Lock _writing = new();
    private readonly byte[] _prefix = Encoding.ASCII.GetBytes(nonce);

    public void Write(WorkerEvent workerEvent)
    {
        byte[] line = [.. _prefix, .. LeanJson.Write(workerEvent), (byte)'\n'];
        lock (_writing)
        {
            output.Write(line);
            output.Flush();
        }
    }

    /// <summary>A text cut off at the length that an event may carry.</summary>
    public static string Shortened(string text) => text.Length > LongestText ? text[..LongestText] + "…" : text;
}
