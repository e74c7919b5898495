using System.Text.Json.Serialization;

namespace Katas.Grader.Compilation;

[JsonSerializable(typeof(BuiltKata))]
[JsonSerializable(typeof(CompilePlan))]
[JsonSerializable(typeof(CompiledSubmission))]
internal sealed partial class CompilationJson : JsonSerializerContext;
