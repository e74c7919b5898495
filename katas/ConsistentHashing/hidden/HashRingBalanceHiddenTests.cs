namespace Katas.ConsistentHashing.Tests;

public class HashRingBalanceHiddenTests
{
    private const double Least = 0.6, Most = 1.4;

    /// <summary>How nodes are called, and how many there are.</summary>
    public static TheoryData<string, int> Clusters => new()
    {
        { "node{0}", 2 },
        { "node{0}", 22 },
        { "10.0.0.{0}:6379", 10 },
        { "cache-{0}.eu-west-1.example.com", 20 },
        { "{0}", 20 },
        { "shard-{0:000}", 50 },
    };

    /// <summary>How keys are called; each kind is a way to fool a weak hash.</summary>
    public static TheoryData<string> KeyKinds => new() { "{0}", "user:{0}", "{0:0000000000}", "/images/{0}/thumbnail.png", "\u00FC{0}" };

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_share_strays_by_more_than_40_percent(string name, int nodes)
    {
        var weights = Enumerable.Range(1, nodes).ToDictionary(number => string.Format(name, number), _ => 1);
        ShouldBeBalanced(weights, Keys("user:{0}", Math.Max(10_000, 1_000 * nodes)));
    }

    [Theory]
    [MemberData(nameof(KeyKinds))]
    public void Whatever_the_keys_look_like(string kind) =>
        ShouldBeBalanced(Enumerable.Range(1, 8).ToDictionary(number => $"node-{number}", _ => 1), Keys(kind, 10_000));

    [Fact]
    public void Shares_are_as_the_weights_say() =>
        ShouldBeBalanced(new() { ["a"] = 1, ["b"] = 2, ["c"] = 3, ["d"] = 10, ["e"] = 4 }, Keys("user:{0}", 20_000));

    [Fact]
    public void A_weight_says_something_only_in_comparison()
    {
        ShouldBeBalanced(new() { ["a"] = 7, ["b"] = 7, ["c"] = 7 }, Keys("user:{0}", 21_000));
        ShouldBeBalanced(new() { ["small"] = 1, ["large"] = 30 }, Keys("user:{0}", 31_000));
    }

    /// <summary>A point that is made of a name and a number must not be that of another name and number.</summary>
    [Fact]
    public void Names_that_begin_or_end_with_numbers_do_not_get_in_each_others_way()
    {
        ShouldBeBalanced(Enumerable.Range(0, 10).Select(digit => $"{digit}").Append("").ToDictionary(name => name, _ => 1), Keys("user:{0}", 11_000));
        ShouldBeBalanced(
            new() { ["a"] = 6, ["a1"] = 1, ["a#1"] = 1, ["a:1"] = 1, ["a-1"] = 1, ["a_1"] = 1, ["a/1"] = 1, ["a.1"] = 1, ["a 1"] = 1 },
            Keys("user:{0}", 28_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Only_as_many_keys_move_as_a_joining_node_is_to_get_and_only_to_it(int weight)
    {
        var keys = Keys("user:{0}", 20_000);
        var ring = Ring(Enumerable.Range(1, 10).ToDictionary(number => $"node{number}", _ => 1));
        var before = keys.ToDictionary(key => key, ring.Find);

        ring.Add("node11", weight);

        var moved = keys.Where(key => ring.Find(key) != before[key]).ToList();
        moved.Where(key => ring.Find(key) != "node11").Take(3).Should().BeEmpty("keys move only to the node that joins");
        var fair = keys.Length * (double)weight / (10 + weight);
        ((double)moved.Count).Should().BeInRange(Least * fair, Most * fair,
            "of {0} keys {1:0} are to move to a node of weight {2} beside ten of weight 1", keys.Length, fair, weight);
    }

    [Theory]
    [InlineData("node1")]
    [InlineData("node11")]
    [InlineData("heavy")]
    public void Only_the_keys_of_a_leaving_node_move_and_the_others_share_them(string leaving)
    {
        var keys = Keys("user:{0}", 20_000);
        var weights = Enumerable.Range(1, 12).ToDictionary(number => $"node{number}", _ => 1);
        weights["heavy"] = 4;
        var ring = Ring(weights);
        var before = keys.ToDictionary(key => key, ring.Find);

        ring.Remove(leaving).Should().BeTrue();

        keys.Where(key => before[key] != leaving && ring.Find(key) != before[key]).Take(3)
            .Should().BeEmpty("these keys were on nodes that did not leave");
        weights.Remove(leaving);
        ShouldBeBalanced(ring, weights, keys);
        keys.Where(key => before[key] == leaving).Select(ring.Find).Distinct()
            .Should().BeEquivalentTo(weights.Keys, "all that stay take over some of its keys");
    }

    [Fact]
    public void A_node_that_returns_gets_the_same_keys_again()
    {
        var keys = Keys("user:{0}", 10_000);
        var ring = Ring(Enumerable.Range(1, 6).ToDictionary(number => $"node{number}", number => number));
        var before = keys.Select(ring.Find).ToList();

        ring.Remove("node5");
        ring.Add("node5", 5);

        keys.Select(ring.Find).Should().Equal(before);
    }

    private static string[] Keys(string kind, int count) => [.. Enumerable.Range(0, count).Select(number => string.Format(kind, number))];

    private static HashRing Ring(Dictionary<string, int> weights)
    {
        var ring = new HashRing();
        foreach (var (node, weight) in weights)
            ring.Add(node, weight);
        return ring;
    }

    private static void ShouldBeBalanced(Dictionary<string, int> weights, string[] keys) => ShouldBeBalanced(Ring(weights), weights, keys);

    private static void ShouldBeBalanced(HashRing ring, Dictionary<string, int> weights, string[] keys)
    {
        var counts = keys.CountBy(ring.Find).ToDictionary();
        counts.Keys.Should().BeSubsetOf(weights.Keys, "these are the nodes that are there");
        foreach (var (node, weight) in weights)
        {
            var fair = keys.Length * (double)weight / weights.Values.Sum();
            ((double)counts.GetValueOrDefault(node)).Should().BeInRange(Least * fair, Most * fair,
                "node {0} of weight {1}, one of {2} nodes of weight {3} together, is to have {4:0} of {5} keys like {6}, give or take 40 %",
                Show.Text(node), weight, weights.Count, weights.Values.Sum(), fair, keys.Length, Show.Text(keys[^1]));
        }
    }
}
