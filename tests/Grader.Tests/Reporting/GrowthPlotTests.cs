using Katas.Grader.Complexity;
using Katas.Grader.Reporting;

namespace Katas.Grader.Tests.Reporting;

public class GrowthPlotTests
{
    [Fact]
    public void Quadratic_cost_rises_where_linear_is_allowed()
    {
        var points = Enumerable.Range(10, 5).Select(power => new GrowthPoint(1 << power, Math.Pow(1 << power, 2), 1000.0 * (1 << power))).ToList();
        var result = new ComplexityResult("Op", "time", "O(n)", GrowthOutcome.Exceeded, "O(n^2)", 1, 1, 1, "cpu-time", "", points);

        string.Join('\n', GrowthPlot.Draw(result)).Should().Be("""
            time of Op, divided by n: flat is as allowed
            more |                                                       *
                 |
                 |                                         *
                 |                            *
                 |
                 |              *
                 |
            less |*             o             o            o             o
                 +--------------------------------------------------------
                  n = 1,024                                     n = 16,384
                  * yours   o reference
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Memory_is_drawn_as_it_is_judged_so_that_a_reference_without_any_is_seen()
    {
        var points = Enumerable.Range(10, 5).Select(power => new GrowthPoint(1 << power, 16.0 * (1 << power), 0)).ToList();
        var result = new ComplexityResult("Op", "space", "O(1)", GrowthOutcome.Exceeded, "O(n)", 1, 1, 1, Judge.AllocatedBytes, "", points);

        GrowthPlot.Draw(result).Should().ContainSingle(line => line.Count(mark => mark == 'o') == 5 && line.StartsWith("less |"));
    }

    [Fact]
    public void A_reference_that_costs_nothing_is_named_where_it_cannot_be_drawn()
    {
        var points = Enumerable.Range(10, 5).Select(power => new GrowthPoint(1 << power, 1 << power, 0)).ToList();
        var result = new ComplexityResult("Op", "time", "O(1)", GrowthOutcome.Exceeded, "O(n)", 1, 1, 1, "steps", "", points);

        GrowthPlot.Draw(result).Should().EndWith("      * yours   (the reference costs nothing)");
    }
}
