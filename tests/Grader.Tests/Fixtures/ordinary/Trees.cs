public sealed class BinaryTree<T>(IComparer<T>? comparer = null) where T : IComparable<T>
{
    private readonly IComparer<T> _comparer = comparer ?? Comparer<T>.Default;
    private Node? _root;

    public int Count { get; private set; }

    public bool Add(T value)
    {
        ref var at = ref _root;
        while (at is not null)
        {
            switch (_comparer.Compare(value, at.Value))
            {
                case 0:
                    return false;
                case < 0:
                    at = ref at.Left;
                    break;
                default:
                    at = ref at.Right;
                    break;
            }
        }

        at = new Node(value);
        Count++;
        return true;
    }

    public IEnumerable<T> InOrder()
    {
        var stack = new Stack<Node>();
        for (var node = _root; node is not null || stack.Count > 0;)
        {
            if (node is not null)
            {
                stack.Push(node);
                node = node.Left;
                continue;
            }

            node = stack.Pop();
            yield return node.Value;
            node = node.Right;
        }
    }

    private sealed class Node(T value)
    {
        public readonly T Value = value;
        public Node? Left, Right;
    }
}
