using System.Reflection.Metadata;

namespace Katas.Grader.Gate;

/// <summary>An instruction of compiled code.</summary>
/// <param name="Method">The method it is in.</param>
/// <param name="Offset">Where, in bytes.</param>
internal sealed record ImageUse(MethodDefinitionHandle Method, int Offset);
