using System.IO.Compression;
using System.Text;

public static class Packing
{
    public static byte[] Zip(string text)
    {
        using var output = new MemoryStream();
        using (var zip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new StreamWriter(zip, Encoding.UTF8))
            writer.Write(text);
        return output.ToArray();
    }

    public static async Task<string> Unzip(Stream input)
    {
        await using var zip = new GZipStream(input, CompressionMode.Decompress);
        using var reader = new StreamReader(zip);
        return await reader.ReadToEndAsync();
    }

    public static List<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        using var writer = new StringWriter();
        writer.WriteLine("{0} lines", lines.Count);
        lines.Add(writer.ToString());
        return lines;
    }

    public static (int, string) Binary()
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(7);
            writer.Write("seven");
        }

        stream.Seek(0, SeekOrigin.Begin);
        using var reader = new BinaryReader(stream);
        return (reader.ReadInt32(), reader.ReadString());
    }

    public static string Extension(string path) => Path.GetExtension(path) + Path.Combine("a", "b") + Path.GetFileNameWithoutExtension(path);
}
