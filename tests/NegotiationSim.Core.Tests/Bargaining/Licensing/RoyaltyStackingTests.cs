using NegotiationSim.Core.Bargaining.Licensing;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Tests.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Licensing;

/// <summary>Licensors none of whom can be done without: Cournot 1838 where they post royalties, and where they bargain over lump sums.</summary>
public sealed class RoyaltyStackingTests
{
    [Theory]
    [InlineData(1, 40, 40, 1600, 800)]
    [InlineData(2, 26.6667, 26.6667, 1422.2222, 355.5556)]
    [InlineData(3, 20, 20, 1200, 200)]
    [InlineData(4, 16, 16, 1024, 128)]
    [InlineData(10, 7.27273, 7.27273, 528.9256, 26.4463)]
    public void Licensors_give_the_published_numbers(int licensors, double royalty, double quantity, double revenue, double consumers)
    {
        var stack = RoyaltyStacking.Of(licensors, 80);
        double[] found = [stack.RoyaltyEach, stack.Quantity, stack.TotalRevenue, stack.ConsumerSurplus, stack.Welfare];
        found.ShouldBe([royalty, quantity, revenue, consumers, revenue + consumers], 1e-4);
    }

    [Fact]
    public void More_licensors_leave_less_for_everyone_together()
    {
        var stacks = Enumerable.Range(1, 50).Select(licensors => RoyaltyStacking.Of(licensors, 80)).ToArray();
        stacks.Select(stack => stack.Licensors * stack.RoyaltyEach).ShouldBeInOrder(SortDirection.Ascending);
        stacks.Select(stack => stack.TotalRevenue).ShouldBeInOrder(SortDirection.Descending);
        stacks.Select(stack => stack.Welfare).ShouldBeInOrder(SortDirection.Descending);
        stacks.Select(stack => stack.ConsumerSurplus).Distinct().Count().ShouldBe(50);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void No_licensor_would_ask_another_royalty(int licensors)
    {
        var stack = RoyaltyStacking.Of(licensors, 80);
        double left = 80 - ((licensors - 1) * stack.RoyaltyEach);
        Rivals.Top(0, left, royalty => royalty * (left - royalty)).ShouldBe(stack.RoyaltyEach, 1e-6);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1.0 / 3)]
    [InlineData(3, 0.75)]
    [InlineData(4, 1.2)]
    [InlineData(9, 3.6)]
    public void Licensors_bargained_with_one_by_one_get_more_than_shapley_gives_by_a_gap_that_grows(int licensors, double gap)
    {
        var pairs = NashInNash.Solve(LicenceNetwork.OnePlatform(Labels.Essential(licensors)));
        var shapley = ShapleyValue.Solve(Labels.WithPlatform(Labels.Essential(licensors)));
        double paid = pairs.Licences.Sum(licence => licence.Transfer);
        (paid - shapley.Payoffs.Take(licensors).Sum()).ShouldBe(gap, 1e-9);
        gap.ShouldBe(licensors * (licensors - 1) / (2.0 * (licensors + 1)), 1e-12);
        pairs.Feasible.ShouldBe(paid <= 1);
    }

    [Fact]
    public void Parameters_outside_their_ranges_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RoyaltyStacking.Of(0, 80)).Message
            .ShouldStartWith("Allowed: from 1 to 1000000. (Parameter 'licensors')");
        Should.Throw<ArgumentOutOfRangeException>(() => RoyaltyStacking.Of(1, 0)).Message
            .ShouldStartWith("Allowed: a finite number above 0. (Parameter 'highestPrice')");
    }
}
