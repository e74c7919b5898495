using System.Text.Json;
using System.Text.Json.Serialization;

namespace Katas.Grader.Batching;

/// <summary>
/// Remembers each finished grading as it finishes: a line of JSON, flushed. Whatever ends a run, the next one can go on from
/// there; a line that was cut off is not taken for one.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _file;
    private readonly Dictionary<string, BatchRow> _rows = [];
    private readonly Lock _writing = new();

    private Journal(FileStream file) => _file = file;

    /// <summary>How many gradings an earlier run finished without getting to its end.</summary>
    public int LeftBehind { get; private set; }

    /// <summary>Opens the journal, alone.</summary>
    /// <param name="path">Where it is, or will be.</param>
    /// <exception cref="UsageException">It cannot be written, or another run is writing it.</exception>
    public static Journal Open(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var journal = new Journal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            journal.Load();
            return journal;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The journal '{path}' cannot be opened: {exception.Message} Wait where another run is grading the same folder; otherwise name another place with --journal FILE.");
        }
    }

    /// <summary>The row of an earlier run, if nothing that it depends on has changed.</summary>
    public BatchRow? Find(string key) => _rows.GetValueOrDefault(key);

    /// <summary>Forgets an earlier run that got to its end; what a broken-off run left is never thrown away.</summary>
    public void StartAnew()
    {
        _rows.Clear();
        if (LeftBehind == 0)
            _file.SetLength(0);
    }

    /// <summary>Notes a finished grading; when this returns, it outlives the process.</summary>
    public void Add(string key, BatchRow row) => Write(new JournalLine(key, row));

    /// <summary>Notes that the run got to its end.</summary>
    public void Finish() => Write(new JournalLine(null, null));

    public void Dispose() => _file.Dispose();

    private void Load()
    {
        using var reader = new StreamReader(_file, leaveOpen: true);
        while (reader.ReadLine() is { } text)
        {
            switch (Parse(text))
            {
                case { Key: { } key, Row: { } row }:
                    _rows[key] = row;
                    LeftBehind++;
                    break;
                case { Key: null, Row: null }:
                    LeftBehind = 0;
                    break;
            }
        }

        _file.Seek(0, SeekOrigin.End);
        if (_file.Length > 0)
            _file.WriteByte((byte)'\n'); // ends a line that was cut off
    }

    private static JournalLine? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize(text, JournalJson.Default.JournalLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(JournalLine line)
    {
        lock (_writing)
        {
            _file.Seek(0, SeekOrigin.End);
            _file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine), (byte)'\n']);
            _file.Flush();
        }
    }
}

/// <summary>One line of a journal: a finished grading, or without either the end of a run.</summary>
internal sealed record JournalLine(string? Key, BatchRow? Row);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class JournalJson : JsonSerializerContext;
