namespace Katas.ConsistentHashing.Tests;

public class HashRingTests
{
    private static readonly string[] Keys = [.. Enumerable.Range(0, 10_000).Select(number => $"key {number}")];

    [Fact]
    public void One_node_has_all_keys()
    {
        var ring = new HashRing();
        ring.Add("a");

        Keys.Should().OnlyContain(key => ring.Find(key) == "a");
    }

    [Fact]
    public void Two_rings_with_the_same_nodes_agree_in_whatever_order_they_came()
    {
        var (ring, other) = (Ring("a", "b", "c"), Ring("c", "a", "b"));

        Keys.Should().OnlyContain(key => ring.Find(key) == other.Find(key));
    }

    [Fact]
    public void No_share_strays_by_more_than_40_percent()
    {
        var ring = Ring("a", "b", "c", "d", "e");

        Keys.CountBy(ring.Find).Should().OnlyContain(share => share.Value >= 1_200 && share.Value <= 2_800, "2,000 are fair")
            .And.HaveCount(5);
    }

    [Fact]
    public void A_node_of_weight_3_gets_three_times_as_much()
    {
        var ring = Ring("a");
        ring.Add("b", weight: 3);

        Keys.Count(key => ring.Find(key) == "b").Should().BeInRange(6_500, 8_500, "7,500 are fair");
    }

    [Fact]
    public void Keys_move_only_to_a_node_that_joins()
    {
        var ring = Ring("a", "b", "c", "d");
        var before = Keys.Select(ring.Find).ToList();

        ring.Add("e");

        var moved = Keys.Zip(before).Where(pair => ring.Find(pair.First) != pair.Second).ToList();
        moved.Should().OnlyContain(pair => ring.Find(pair.First) == "e");
        moved.Should().HaveCountLessThanOrEqualTo(2_800, "2,000 of 10,000 keys are the fair share of the fifth node");
    }

    [Fact]
    public void Only_the_keys_of_a_node_that_leaves_move()
    {
        var ring = Ring("a", "b", "c", "d");
        var before = Keys.Select(ring.Find).ToList();

        ring.Remove("b").Should().BeTrue();

        Keys.Zip(before).Where(pair => pair.Second != "b").Should().OnlyContain(pair => ring.Find(pair.First) == pair.Second);
        Keys.Should().OnlyContain(key => ring.Find(key) != "b");
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        var ring = new HashRing();
        FluentActions.Invoking(() => ring.Find("key")).Should().Throw<InvalidOperationException>();

        ring.Add("a");
        FluentActions.Invoking(() => ring.Add("a")).Should().Throw<ArgumentException>().WithParameterName("node");
        FluentActions.Invoking(() => ring.Add("b", weight: 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("weight");
        FluentActions.Invoking(() => ring.Find(null!)).Should().Throw<ArgumentNullException>().WithParameterName("key");
        ring.Remove("b").Should().BeFalse();
    }

    private static HashRing Ring(params string[] nodes)
    {
        var ring = new HashRing();
        foreach (var node in nodes)
            ring.Add(node);
        return ring;
    }
}
