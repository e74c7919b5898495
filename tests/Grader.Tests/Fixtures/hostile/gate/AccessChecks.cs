// verdict: rejected; names: assembly
[assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo("Grader")] // here

namespace System.Runtime.CompilerServices
{
    public sealed class IgnoresAccessChecksToAttribute(string name) : Attribute // here
    {
        public string Name => name;
    }
}
