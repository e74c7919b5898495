namespace Katas.ConsistentHashing.Tests;

public class HashRingHiddenTests
{
    private static readonly string[] Keys = [.. Enumerable.Range(0, 10_000).Select(number => $"user:{number}")];

    [Fact]
    public void Without_a_node_there_is_no_answer()
    {
        var ring = new HashRing();
        FluentActions.Invoking(() => ring.Find("key")).Should().Throw<InvalidOperationException>();

        ring.Add("a");
        ring.Find("key").Should().Be("a");
        ring.Remove("a").Should().BeTrue();
        FluentActions.Invoking(() => ring.Find("key")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Missing_arguments_are_errors()
    {
        var ring = new HashRing();
        ring.Add("a");

        FluentActions.Invoking(() => ring.Add(null!)).Should().Throw<ArgumentNullException>().WithParameterName("node");
        FluentActions.Invoking(() => ring.Remove(null!)).Should().Throw<ArgumentNullException>().WithParameterName("node");
        FluentActions.Invoking(() => ring.Find(null!)).Should().Throw<ArgumentNullException>().WithParameterName("key");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_weight_below_one_is_an_error_and_adds_nothing(int weight)
    {
        var ring = new HashRing();

        FluentActions.Invoking(() => ring.Add("a", weight)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("weight");

        ring.Remove("a").Should().BeFalse("a has not joined");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_node_that_is_there_cannot_join_again(int weight)
    {
        var ring = Ring("a", "b");
        var before = Placement(ring);

        FluentActions.Invoking(() => ring.Add("a", weight)).Should().Throw<ArgumentException>().WithParameterName("node");

        Placement(ring).Should().Equal(before, "a call that fails changes nothing");
        ring.Add("c");
        Placement(ring).Should().Equal(Placement(Ring("a", "b", "c")), "nor does it after the next change");
        ring.Remove("a").Should().BeTrue();
        ring.Remove("a").Should().BeFalse("a has left");
        Placement(ring).Should().OnlyContain(node => node == "b" || node == "c");
    }

    [Fact]
    public void Only_a_node_that_is_there_can_leave()
    {
        var ring = Ring("a", "b");
        var before = Placement(ring);

        ring.Remove("c").Should().BeFalse();

        Placement(ring).Should().Equal(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a node with a very long name, such as a container gets from its orchestrator, 7f9c24e8b3d14ac5")]
    [InlineData("Z\u00FCrich-1")]
    public void Any_text_is_a_node_or_a_key(string text)
    {
        var ring = Ring(text);
        ring.Find(text).Should().Be(text);
        ring.Find("another").Should().Be(text);
    }

    [Fact]
    public void Every_key_has_a_node_wherever_on_the_ring_it_lies()
    {
        // Of so many keys some lie past the last point and some before the first.
        var ring = Ring("a", "b");
        Placement(ring).Should().OnlyContain(node => node == "a" || node == "b");
    }

    [Fact]
    public void Names_are_compared_ordinally()
    {
        var ring = Ring("a", "A", "a ");
        Placement(ring).Distinct().Should().BeEquivalentTo("a", "A", "a ");
        ring.Remove("A").Should().BeTrue();
        Placement(ring).Distinct().Should().BeEquivalentTo("a", "a ");
    }

    [Fact]
    public void The_same_key_has_the_same_node_each_time()
    {
        var ring = Ring("a", "b", "c");
        Placement(ring).Should().Equal(Placement(ring));
    }

    [Fact]
    public void Rings_share_nothing()
    {
        var (ring, other) = (Ring("a", "b"), Ring("c"));

        Placement(ring).Should().NotContain("c");
        Placement(other).Should().OnlyContain(node => node == "c");
    }

    [Fact]
    public void The_order_in_which_nodes_joined_does_not_matter()
    {
        string[] nodes = [.. Enumerable.Range(1, 12).Select(number => $"10.0.0.{number}:6379")];
        var expected = Placement(Ring(nodes));

        for (var seed = 1; seed <= 3; seed++)
        {
            new Random(seed).Shuffle(nodes);
            Placement(Ring(nodes)).Should().Equal(expected, "the same nodes joined in another order (seed {0})", seed);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_came_and_went_before_does_not_matter(int seed)
    {
        var random = new Random(seed);
        var ring = new HashRing();
        var there = new Dictionary<string, int>();
        string[] names = [.. Enumerable.Range(1, 10).Select(number => $"node-{number}")];

        for (var step = 0; step < 40; step++)
        {
            var (name, weight) = (names[random.Next(names.Length)], random.Next(1, 4));
            if (there.Remove(name))
                ring.Remove(name).Should().BeTrue("{0} is there (seed {1}, step {2})", name, seed, step);
            else
                ring.Add(name, there[name] = weight);

            if (there.Count == 0 || step % 8 != 7)
                continue;

            var fresh = new HashRing();
            foreach (var (node, itsWeight) in there)
                fresh.Add(node, itsWeight);
            var different = Keys.Take(5_000).Where(key => ring.Find(key) != fresh.Find(key)).Take(3);
            different.Should().BeEmpty("these keys are somewhere else on a new ring with the same nodes, {0} (seed {1}, step {2})",
                string.Join(", ", there.Select(node => $"{node.Key}*{node.Value}")), seed, step);
        }
    }

    /// <summary>
    /// A test cannot start another process, but it can tell whether string.GetHashCode decides: texts that have the same hash code
    /// in this process would always go to the same node.
    /// </summary>
    [Fact]
    public void Keys_are_placed_alike_in_every_process()
    {
        const int nodes = 50;
        var pairs = EqualHashCodes("user:").Take(12).ToList();
        var ring = Ring([.. Enumerable.Range(1, nodes).Select(number => $"node-{number}")]);

        pairs.Count(pair => ring.Find(pair.First) == ring.Find(pair.Second)).Should().BeLessThan(pairs.Count,
            "these {0} pairs of keys have the same string.GetHashCode() in this process. With {1} nodes it cannot be chance that each pair has "
            + "one node: placement depends on string.GetHashCode, which is another one in every process", pairs.Count, nodes);
    }

    [Fact]
    public void Nodes_are_placed_alike_in_every_process()
    {
        const string why = "{0} and {1} have the same string.GetHashCode() in this process. If they have the same places on the ring, placement "
            + "depends on string.GetHashCode, which is another one in every process";
        var (first, second) = EqualHashCodes("node-").First();
        var ring = Ring(first, second, "third");
        var before = Placement(ring);
        foreach (var share in before.CountBy(node => node))
            share.Value.Should().BeInRange(Keys.Length * 2 / 10, Keys.Length * 14 / 30, why, first, second);

        ring.Remove(first);

        before.Zip(Placement(ring)).Where(node => node.First == first).Select(node => node.Second).Distinct()
            .Should().BeEquivalentTo([second, "third"], why, first, second);
    }

    private static IEnumerable<(string First, string Second)> EqualHashCodes(string prefix)
    {
        var seen = new Dictionary<int, string>();
        for (var number = 0; ; number++)
        {
            var text = $"{prefix}{number}";
            if (!seen.TryAdd(text.GetHashCode(), text))
                yield return (seen[text.GetHashCode()], text);
        }
    }

    private static HashRing Ring(params string[] nodes)
    {
        var ring = new HashRing();
        foreach (var node in nodes)
            ring.Add(node);
        return ring;
    }

    private static List<string> Placement(HashRing ring) => [.. Keys.Select(ring.Find)];
}
