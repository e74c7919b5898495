using System.Text.Json.Serialization;

namespace Katas.Grader.Compilation;

// A null array would otherwise be written as an empty one.
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BuiltKata))]
[JsonSerializable(typeof(CompilePlan))]
[JsonSerializable(typeof(CompiledSubmission))]
internal sealed partial class CompilationJson : JsonSerializerContext;
