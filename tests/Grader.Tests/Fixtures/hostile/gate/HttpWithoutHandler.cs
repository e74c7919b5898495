// verdict: rejected; names: System.Net.Http.HttpClient
public static class Numbers
{
    public static Task<string> Get() => new HttpClient().GetStringAsync("http://127.0.0.1"); // here
}
