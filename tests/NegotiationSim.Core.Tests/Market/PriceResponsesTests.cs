using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>What talks assume of prices, in a world where the first platform prices by its cost and the others have price lists.</summary>
public sealed class PriceResponsesTests
{
    private static readonly NegotiationRecord[] Talks = [.. WorldRun.Of(World()).Result.Negotiations];

    private static readonly NegotiationRecord First = Talks.First(talks => talks.Platform == 0);

    [Fact]
    public void Only_a_platform_that_prices_by_cost_is_expected_to_answer()
    {
        Talks.Where(talks => talks.Platform == 0).ShouldAllBe(talks => talks.Case!.Table.Pricing != null);
        Talks.Where(talks => talks.Platform != 0).ShouldAllBe(talks => talks.Case!.Table.Pricing == null);
        Talks.Select(talks => talks.Platform).Distinct().Count().ShouldBeGreaterThan(1);
    }

    /// <summary>Until then all labels have the start licence, and the price is the one it leads to.</summary>
    [Fact]
    public void Customary_terms_leave_the_price_alone()
    {
        var table = First.Case!.Table;
        var custom = World().Platforms[0].StartLicence!.RoyaltyShare;
        table.Pricing!.Answer(table.Use, new LicenceTerms(royaltyShare: custom)).UseFactor.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Lump_sum_lowers_the_price_and_a_higher_royalty_raises_it()
    {
        var table = First.Case!.Table;
        table.Pricing!.Answer(table.Use, new LicenceTerms()).UseFactor.ShouldBeGreaterThan(1.01);
        table.Pricing!.Answer(table.Use, new LicenceTerms(royaltyShare: 0.6)).UseFactor.ShouldBeLessThan(0.99);
    }

    [Fact]
    public async Task Double_marginalisation_is_a_wedge_there_and_only_there()
    {
        async Task<double> Part(NegotiationRecord talks) =>
            (await FormDecomposition.OfAsync(talks.Case!, FormDecomposition.ByNash)).Parts[(int)Wedge.DoubleMarginalisation].Change;
        double[] there = [.. await Task.WhenAll(Talks.Where(talks => talks.Platform == 0 && talks.Deal is not null).Select(Part))];
        there.ShouldContain(part => part != 0);
        (await Part(Talks.First(talks => talks.Platform == 1 && talks.Deal is not null))).ShouldBe(0);
    }

    private static WorldSpecification World()
    {
        var world = SmallWorld.Specification;
        var alpha = world.Platforms[0] with { Pricing = PricingKind.CostPlus, Markup = 0.8, CostPerUserMonth = 2 };
        return world with { Platforms = world.Platforms.SetItem(0, alpha), Years = 4 };
    }
}
