using System.Globalization;
using System.Security.Cryptography;
using System.Text;

public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

public sealed class Pager(byte[] key)
{
    public Page<(int Id, DateTime At)> Read(IEnumerable<(int Id, DateTime At)> rows, string? cursor, int size)
    {
        var after = cursor is null ? (Id: 0, At: DateTime.MinValue) : Decode(cursor);
        var items = rows.OrderBy(row => row.At).ThenBy(row => row.Id).SkipWhile(row => (row.At, row.Id).CompareTo((after.At, after.Id)) <= 0).Take(size + 1).ToList();
        return items.Count > size ? new(items[..size], Encode(items[size - 1])) : new(items, null);
    }

    private string Encode((int Id, DateTime At) row)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{row.Id}|{row.At.Ticks}");
        return $"{text}|{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text)))}";
    }

    private (int Id, DateTime At) Decode(string cursor) => cursor.Split('|') is [var id, var ticks, var mac]
        && CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(mac), HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"{id}|{ticks}")))
            ? (int.Parse(id, CultureInfo.InvariantCulture), new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc))
            : throw new FormatException("The cursor is not one of ours.");
}
