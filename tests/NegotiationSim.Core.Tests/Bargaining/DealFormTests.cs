namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>Which form informed parties choose, one wedge at a time.</summary>
public sealed class DealFormTests
{
    private const int Years = 3;
    private static readonly double[] LabelRisks = [0.003, 0.006, 0.012, 0.024, 0.054];
    private static readonly double[] PlatformRisks = [0, 0.003, 0.006, 0.012];
    private static readonly double[] Shares = [.. Enumerable.Range(0, 21).Select(step => step / 20.0)];

    private static readonly Party Platform = Parties.Platform(profit: 100) with { GrowthSd = 0.2, DiscountRate = 0.1 };
    private static readonly Party Label = Parties.Label() with { GrowthSd = 0.2, DiscountRate = 0.1 };

    /// <summary>Gets most of the surplus, so that a lump sum is due beside any royalty that shares the risk well.</summary>
    private static readonly Party Tough = Label with { TacticExponent = 0.1 };

    [Fact]
    public void Without_a_wedge_the_simplest_contract_is_signed() => LumpSumFraction(Platform, Label).ShouldBe(1);

    [Fact]
    public void Royalties_to_which_the_platform_gives_less_weight_than_the_label_are_signed()
    {
        var optimist = Label with { Growth = 0.2 };
        LumpSumFraction(Platform, optimist).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Platform_more_optimistic_than_the_label_pays_a_lump_sum() =>
        LumpSumFraction(Platform with { Growth = 0.2 }, Label).ShouldBe(1);

    /// <summary>Who thinks the other as hopeful as itself sees no bet to make, and offers the simplest contract.</summary>
    [Fact]
    public void Beliefs_shape_no_offer_of_a_party_that_takes_the_other_to_share_them()
    {
        var hopefulLabel = Label with { Growth = 0.2 };
        var talks = Parties.Play(
            Briefs.Royalties(Shares, Years, rounds: 100),
            Platform,
            hopefulLabel,
            guessOfPlatform: Platform with { Growth = 0.2 },
            guessOfLabel: Label);
        talks.Agreed!.RoyaltyShare.ShouldBe(0);
    }

    [Fact]
    public void Less_patient_label_takes_a_lump_sum() =>
        LumpSumFraction(Platform, Label with { DiscountRate = 0.3 }).ShouldBe(1);

    [Fact]
    public void Less_patient_platform_pays_by_use() =>
        LumpSumFraction(Platform with { DiscountRate = 0.3 }, Label).ShouldBeLessThan(0.1);

    [Fact]
    public void Label_that_shares_only_royalties_with_artists_prefers_a_lump_sum_and_the_other_way_round()
    {
        LumpSumFraction(Platform, Label with { ArtistShare = 0.3 }).ShouldBe(1);
        LumpSumFraction(Platform, Label with { LumpSumPassThrough = 0.3 }).ShouldBeLessThan(0.1);
    }

    /// <summary>From a royalty that insures the platform to a lump sum that insures the label.</summary>
    [Fact]
    public void More_risk_averse_label_gets_a_larger_part_as_lump_sum()
    {
        var fractions = LabelRisks
            .Select(risk => LumpSumFraction(Platform with { RiskAversionPerDollar = 0.006 }, Tough with { RiskAversionPerDollar = risk }))
            .ToArray();
        fractions.Zip(fractions.Skip(1)).ShouldAllBe(pair => pair.Second > pair.First);
        fractions[0].ShouldBeLessThan(0.25);
        fractions[^1].ShouldBeGreaterThan(0.75);
    }

    [Fact]
    public void More_risk_averse_platform_pays_a_smaller_part_as_lump_sum()
    {
        var fractions = PlatformRisks
            .Select(risk => LumpSumFraction(Platform with { RiskAversionPerDollar = risk }, Tough with { RiskAversionPerDollar = 0.012 }))
            .ToArray();
        fractions[0].ShouldBe(1);
        fractions.Zip(fractions.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First);
        fractions[^1].ShouldBeLessThan(0.5);
    }

    /// <summary>
    /// Borch (1962): under CARA each bears risk in proportion to its risk tolerance, whatever the split of the pie. The platform's profit
    /// and the royalty base are the same 100 dollars, so the royalty share is a_platform / (a_platform + a_label).
    /// </summary>
    [Theory]
    [InlineData(0.001, 0.009, 0.1)]
    [InlineData(0.002, 0.008, 0.2)]
    [InlineData(0.0035, 0.0065, 0.35)]
    [InlineData(0.005, 0.005, 0.5)]
    public void Royalty_shares_the_risk_by_tolerance(double platformRisk, double labelRisk, double royaltyShare)
    {
        var platform = Platform with { RiskAversionPerDollar = platformRisk };
        var label = Label with { RiskAversionPerDollar = labelRisk };

        // All shapes have one clause. Early on the label asks for more than any of these royalties bring, so that the lump sum is free.
        var brief = Briefs.Royalties(Shares[1..], Years, rounds: 20);
        label.At(brief, platform).Respond(0.2, null).Offer!.RoyaltyShare.ShouldBe(royaltyShare, 1e-12);
    }

    private static double LumpSumFraction(Party platform, Party label)
    {
        var talks = Parties.Play(Briefs.Royalties(Shares, Years, rounds: 100), platform, label);
        talks.Agreed.ShouldNotBeNull();
        return talks.Agreed.LumpSumDollars / (talks.Agreed.LumpSumDollars + (Years * Briefs.RevenueDollars * talks.Agreed.RoyaltyShare));
    }
}
