// verdict: crashed
// The recursion goes through an interface and a lambda.

namespace Katas.LargestNumber;

public static class Numbers
{
    private interface INode
    {
        int Depth();
    }

    private sealed class Node : INode
    {
        public INode Next => this;

        public int Depth() => 1 + new[] { Next }.Max(node => node.Depth());
    }

    public static int Largest(int[] numbers) => new Node().Depth();
}
