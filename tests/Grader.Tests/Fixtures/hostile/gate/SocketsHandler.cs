// verdict: rejected; names: System.Net.Http.SocketsHttpHandler
public static class Numbers
{
    public static HttpClient Client() => new(new SocketsHttpHandler()); // here
}
