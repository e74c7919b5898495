using System.Reflection;
using System.Runtime.Loader;
using Katas.Grader.Compilation;

namespace Katas.Grader.Execution;

/// <summary>Loads a kata's tests from bytes and answers their reference to the submission with the one under judgement.</summary>
internal sealed class KataContext(byte[] tests, byte[] submission) : AssemblyLoadContext("kata")
{
    private Assembly? _submission;

    public Assembly LoadTests() => LoadFromStream(new MemoryStream(tests));

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == KataBuilder.SubmissionAssembly
        ? _submission ??= LoadFromStream(new MemoryStream(submission))
        : null;
}
