using System.Text.Json;
using System.Text.Json.Serialization;

namespace Katas.Grader.Execution;

/// <summary>The wire format between grader and worker: one line of JSON a message.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(WorkerOrder))]
[JsonSerializable(typeof(WorkerEvent))]
internal sealed partial class WorkerJson : JsonSerializerContext;
