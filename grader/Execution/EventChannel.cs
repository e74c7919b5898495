using System.Text;

namespace Katas.Grader.Execution;

/// <summary>The worker's way back to the grader.</summary>
internal sealed class EventChannel(Stream output, string nonce)
{
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
}
