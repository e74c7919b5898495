using System.Net;

public static class Addresses
{
    public static bool IsPrivate(string text) => IPAddress.TryParse(text, out var address) && (IPAddress.IsLoopback(address) || IPNetwork.Parse("10.0.0.0/8").Contains(address));

    public static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback) ? uri.Host : "";

    public static string Build(string host) => new UriBuilder("https", host, 443, "/a") { Query = "x=1" }.Uri.AbsoluteUri;
}
