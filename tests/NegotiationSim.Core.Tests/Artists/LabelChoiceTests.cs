using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class LabelChoiceTests
{
    private const int Draws = 20_000;
    private const int New = -1;

    // Terms differ, so that labels set artists free at different rates.
    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Labels = [.. SmallWorld.Specification.Labels.Select((l, i) => l with { ContractTermYears = 2 + i })],
    };

    private static readonly ImmutableArray<ContractOffer> StartOffers = [.. World.Labels.Select(l => new ContractOffer(l.ArtistRoyaltyRate, 0))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void New_artists_under_start_offers_sign_in_proportion_to_start_shares(bool career)
    {
        var shares = Shares(StartOffers, career, New);
        for (var l = 0; l < shares.Length; l++)
        {
            shares[l].ShouldBe(StartShares(career)[l], 1.0 / Draws);
        }
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 2)]
    [InlineData(false, 4)]
    public void Under_start_offers_as_many_move_from_one_label_to_another_as_back(bool career, double inertia)
    {
        var world = World with { Artists = World.Artists with { SwitchInertia = inertia } };
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Flow(world, career, i, j).ShouldBe(Flow(world, career, j, i), 2.0 / Draws);
            }
        }
    }

    [Fact]
    public void Inertia_makes_artists_stay()
    {
        var world = World with { Artists = World.Artists with { SwitchInertia = 0 } };
        for (var l = 0; l < 3; l++)
        {
            Shares(StartOffers, true, l)[l].ShouldBeGreaterThan(Shares(StartOffers, true, l, world)[l] + 0.1);
        }
    }

    [Fact]
    public void Income_and_reputation_move_the_odds_by_their_weights()
    {
        var before = Shares(StartOffers, true, New)[0];
        var after = Shares(StartOffers.SetItem(0, new ContractOffer(2 * World.Labels[0].ArtistRoyaltyRate, -0.3)), true, New)[0];
        var factor = Math.Pow(2, World.Artists.SwitchIncomeWeight) * Math.Exp(World.Artists.SwitchReputationWeight * -0.3);
        (after / (1 - after)).ShouldBe(factor * before / (1 - before), 2e-3);
    }

    [Theory]
    [InlineData(New)]
    [InlineData(2)]
    public void Label_without_a_start_share_signs_nobody(int current)
    {
        var labels = World.Labels
            .SetItem(0, World.Labels[0] with { StartShare = 0, TailShare = 0 })
            .SetItem(1, World.Labels[1] with { StartShare = 0.8, TailShare = 0.4 });
        Shares(StartOffers, true, current, World with { Labels = labels })[0].ShouldBe(0);
    }

    [Fact]
    public void Label_that_pays_nothing_is_shunned_but_finite() =>
        Shares(StartOffers.SetItem(1, new ContractOffer(0, 0)), true, New)[1].ShouldBeInRange(0, 0.001);

    private static double[] StartShares(bool career) => career
        ? RosterCells.CareerShares(World, new StartPopulation(World).TailShareOfIncome)
        : [.. World.Labels.Select(l => l.TailShare)];

    /// <summary>Part of all artists that goes from one label to another in a year.</summary>
    private static double Flow(WorldSpecification world, bool career, int from, int to) =>
        StartShares(career)[from] / world.Labels[from].ContractTermYears * Shares(StartOffers, career, from, world)[to];

    /// <summary>Shares of labels over an even grid of draws.</summary>
    private static double[] Shares(ImmutableArray<ContractOffer> offers, bool career, int current, WorldSpecification? world = null)
    {
        LabelChoice choice = new(world ?? World);
        var chosen = new int[offers.Length];
        for (var i = 0; i < Draws; i++)
        {
            chosen[choice.Choose(offers, career, current, (i + 0.5) / Draws)]++;
        }

        return [.. chosen.Select(c => (double)c / Draws)];
    }
}
