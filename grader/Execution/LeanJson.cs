using System.Buffers;
using System.Text.Json;

namespace Katas.Grader.Execution;

/// <summary>
/// The wire format of <see cref="WorkerJson"/>, written and read by hand for what a worker that runs tests says and is told.
/// The serializer would cost each such worker a fifth of its life: its generic code is compiled anew in every process.
/// </summary>
internal static class LeanJson
{
    public static byte[] Write(WorkerEvent workerEvent)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        switch (workerEvent)
        {
            case TestsFound found:
                Begin(json, "found");
                json.WriteStartArray("tests");
                foreach (var test in found.Tests)
                    Write(json, test);
                json.WriteEndArray();
                break;
            case TestStarted started:
                Begin(json, "started");
                json.WriteString("id", started.Id);
                break;
            case TestEnded ended:
                Begin(json, "ended");
                json.WriteString("id", ended.Id);
                json.WriteString("outcome", ended.Outcome.ToString());
                json.WriteString("message", ended.Message);
                json.WriteString("output", ended.Output);
                json.WriteNumber("milliseconds", ended.Milliseconds);
                break;
            case RehearsalStarted:
                Begin(json, "rehearsing");
                break;
            case PlanReceived:
                Begin(json, "received");
                break;
            case Completed:
                Begin(json, "completed");
                break;
            default:
                return JsonSerializer.SerializeToUtf8Bytes(workerEvent, WorkerJson.Default.WorkerEvent);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static WorkerOrder? ReadOrder(byte[] order)
    {
        using var document = JsonDocument.Parse(order);
        var plan = document.RootElement.GetProperty("plan");
        return plan.GetProperty("$type").GetString() switch
        {
            "tests" => Order(new TestPlan(Bytes("tests"), Bytes("submission"), Strings(plan.GetProperty("settled")), Strings(plan.GetProperty("visibleClasses")), plan.GetProperty("only").GetString())),
            "rehearsal" => Order(new Rehearsal(Bytes("tests"), Bytes("submission"), Strings(plan.GetProperty("visibleClasses")))),
            _ => document.Deserialize(WorkerJson.Default.WorkerOrder),
        };

        WorkerOrder Order(WorkerPlan known) => new(document.RootElement.GetProperty("nonce").GetString()!, known);

        byte[] Bytes(string name) => plan.GetProperty(name).GetBytesFromBase64();
    }

    private static void Begin(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("$type", type);
    }

    private static void Write(Utf8JsonWriter json, Testing.ScheduledTest test)
    {
        json.WriteStartObject();
        json.WriteString("id", test.Id);
        json.WriteString("class", test.Class);
        json.WriteString("method", test.Method);
        json.WriteString("name", test.Name);
        json.WriteBoolean("hidden", test.Hidden);
        json.WriteEndObject();
    }

    private static List<string> Strings(JsonElement array)
    {
        var strings = new List<string>();
        foreach (var element in array.EnumerateArray())
            strings.Add(element.GetString()!);
        return strings;
    }
}
