using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Katas.Grader.Tests.Reporting;

/// <summary>A headless Chromium, driven over its DevTools protocol; a test that wants one is skipped where there is none.</summary>
public sealed class Browser : IAsyncDisposable
{
    public const string Reason = "There is no Chromium on the path; KATA_CHROMIUM may name one.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new(Patience);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _calls = [];
    private volatile TaskCompletionSource _loaded = new();
    private Task _reading = Task.CompletedTask;
    private string? _session;
    private int _last;

    private Browser(Process process, DirectoryInfo profile) => (_process, _profile) = (process, profile);

    public static bool IsThere => Program is not null;

    /// <summary>What was fetched, the page itself included.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What came to the console: errors, and what the page's policy forbade.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    private static string? Program => Environment.GetEnvironmentVariable("KATA_CHROMIUM") is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => ((string[])["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]).Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Opens a file as a window of that width shows it.</summary>
    /// <param name="file">A page.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="scheme"><c>light</c> or <c>dark</c>.</param>
    public static async Task<Browser> OpenAsync(string file, int width, string scheme)
    {
        var browser = Start();
        await browser.ConnectAsync();
        foreach (var domain in (string[])["Page", "Runtime", "Log", "Network"])
            await browser.CallAsync($"{domain}.enable");
        await browser.CallAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 800, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        await browser.CallAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });
        browser._loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously); // the empty page has loaded too
        await browser.CallAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        await browser._loaded.Task.WaitAsync(browser._end.Token);
        return browser;
    }

    /// <summary>The value of an expression on the page.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var answer = await CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        return answer!["result"]!["value"]!.GetValue<T>();
    }

    /// <summary>Presses a key as a person would.</summary>
    public async Task PressAsync(string key, int code, string text = "")
    {
        foreach (var type in (string[])["keyDown", "keyUp"])
        {
            await CallAsync("Input.dispatchKeyEvent", new JsonObject
            {
                ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code, ["text"] = type == "keyDown" ? text : "",
            });
        }
    }

    /// <summary>What the window shows, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync() => Convert.FromBase64String((await CallAsync("Page.captureScreenshot"))!["data"]!.GetValue<string>());

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _socket.Dispose();
        _end.Dispose();
        for (var tries = 5; _profile.Exists && tries > 0; tries--)
        {
            try
            {
                _profile.Delete(recursive: true);
            }
            catch (IOException) when (tries > 1)
            {
                // Its children may be a moment behind it.
            }

            _profile.Refresh();
        }
    }

    private static Browser Start()
    {
        var profile = Directory.CreateTempSubdirectory("katas-chromium-");
        // A container's root may not have the sandbox; the pages are the grader's own.
        var start = new ProcessStartInfo(Program!,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", "about:blank",
        ]) { RedirectStandardError = true, RedirectStandardOutput = true };
        return new Browser(Process.Start(start)!, profile);
    }

    private async Task ConnectAsync()
    {
        const string listening = "DevTools listening on ";
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(_end.Token) ?? throw new InvalidOperationException("Chromium ended before it listened.");
        }
        while (!line.StartsWith(listening, StringComparison.Ordinal));

        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await _socket.ConnectAsync(new Uri(line[listening.Length..]), _end.Token);
        _reading = ReadAsync();
        var target = await CallAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var session = await CallAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target!["targetId"]!.GetValue<string>(), ["flatten"] = true });
        _session = session!["sessionId"]!.GetValue<string>();
    }

    private async Task<JsonNode?> CallAsync(string method, JsonObject? arguments = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _calls[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = arguments ?? [] };
        if (_session is not null)
            call["sessionId"] = _session;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _end.Token);
        return await answer.Task.WaitAsync(_end.Token);
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await MessageAsync() is { } message)
                Take(message);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser was closed.
        }
    }

    private async Task<JsonNode?> MessageAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _end.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return part.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(message.ToArray());
    }

    private void Take(JsonNode message)
    {
        if (message["id"]?.GetValue<int>() is { } id && _calls.TryRemove(id, out var call))
        {
            if (message["error"] is { } error)
                call.SetException(new InvalidOperationException(error.ToJsonString()));
            else
                call.SetResult(message["result"]);
            return;
        }

        switch (message["method"]?.GetValue<string>())
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Network.requestWillBeSent":
                Requests.Enqueue(message["params"]!["request"]!["url"]!.GetValue<string>());
                break;
            case "Runtime.exceptionThrown" or "Runtime.consoleAPICalled" or "Log.entryAdded":
                Complaints.Enqueue(message["params"]!.ToJsonString());
                break;
        }
    }
}
