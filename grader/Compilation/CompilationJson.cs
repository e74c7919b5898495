using System.Text.Json.Serialization;

namespace Katas.Grader.Compilation;

[JsonSerializable(typeof(BuiltKata))]
internal sealed partial class CompilationJson : JsonSerializerContext;
