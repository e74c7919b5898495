using System.Text.Json;

namespace Katas.Grader.Execution;

/// <summary>Reads a worker's events, and no more of anything else than a limit: a line without an end costs no memory.</summary>
/// <param name="input">The worker's pipe.</param>
/// <param name="nonce">What the worker writes before each event; a line without it is somebody else's.</param>
internal sealed class EventReader(Stream input, byte[] nonce)
{
    /// <summary>Bytes of one event; the largest is the table of a benchmark with its files.</summary>
    private const int Longest = 8 << 20;

    private byte[] _buffer = new byte[16 * 1024];
    private int _start, _end;
    private long _foreign;

    /// <summary>The next event, null when there are no more.</summary>
    /// <exception cref="OutputLimitException">Something else wrote more than it may.</exception>
    public async Task<WorkerEvent?> ReadAsync()
    {
        var searched = _start;
        while (true)
        {
            if (_buffer.AsSpan(searched.._end).IndexOf((byte)'\n') is >= 0 and var at)
            {
                var line = _buffer.AsMemory(_start..(searched + at));
                searched = _start = searched + at + 1;
                if (Parse(line.Span) is { } workerEvent)
                    return workerEvent;

                Count(line.Length + 1);
                continue;
            }

            searched = MakeRoom();
            var read = await input.ReadAsync(_buffer.AsMemory(_end));
            if (read == 0)
                return null;
            _end += read;
        }
    }

    /// <summary>Moves what is not yet a line to the front and sees to it that there is space behind it; where to go on.</summary>
    private int MakeRoom()
    {
        var begun = _end - _start;
        if (begun >= Longest || begun > OutputLimitException.Limit && !_buffer.AsSpan(_start).StartsWith(nonce))
            throw new OutputLimitException();

        if (begun > _buffer.Length / 2)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        _buffer.AsSpan(_start..(_start + begun)).CopyTo(_buffer);
        (_start, _end) = (0, begun);
        return begun;
    }

    private void Count(int bytes)
    {
        _foreign += bytes;
        if (_foreign > OutputLimitException.Limit)
            throw new OutputLimitException();
    }

    private WorkerEvent? Parse(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(nonce))
            return null;

        try
        {
            return JsonSerializer.Deserialize(line[nonce.Length..], WorkerJson.Default.WorkerEvent);
        }
        catch (JsonException)
        {
            return null; // a line cut off by the end of the process
        }
    }
}
