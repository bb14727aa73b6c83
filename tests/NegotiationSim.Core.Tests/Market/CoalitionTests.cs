using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Labels that bargain as one with each platform. No platform starts with a licence, so that all talk in the first quarter.</summary>
public sealed class CoalitionTests
{
    private static readonly string[] Members = ["minor", "indie"];
    private static readonly WorldRun Apart = WorldRun.Of(World([]));
    private static readonly WorldRun AsOne = WorldRun.Of(World(Members));

    [Fact]
    public void Coalition_of_one_is_none() => All(WorldRun.Of(World(["indie"]))).ShouldBe(All(Apart));

    [Fact]
    public void Coalition_that_the_law_bars_is_none() =>
        All(WorldRun.Of(World(Members) with { Policies = [] })).ShouldBe(All(WorldRun.Of(World([]) with { Policies = [] })));

    /// <summary>
    /// Catalogues of a platform are gross substitutes: it loses more when two go than the sum of what each costs alone, and Nash's
    /// solution splits what it would lose.
    /// </summary>
    [Theory]
    [InlineData(SettlementRule.Nash)]
    [InlineData(SettlementRule.LabelUltimatum)]
    public void Members_get_more_as_one_where_catalogues_are_substitutes(SettlementRule rule)
    {
        var apart = First(WorldRun.Of(World([], rule)), "minor", "indie").ToArray();
        var asOne = First(WorldRun.Of(World(Members, rule)), "minor", "indie").ToArray();
        asOne.Length.ShouldBe(apart.Length);
        foreach (var platform in apart.Select(talks => talks.Platform).Distinct())
        {
            Paid(asOne.Where(talks => talks.Platform == platform))
                .ShouldBeGreaterThan(Paid(apart.Where(talks => talks.Platform == platform)));
        }
    }

    [Fact]
    public void Who_is_no_member_strikes_the_same_first_deals() =>
        First(AsOne, "major").Select(talks => talks.Deal).ShouldBe(First(Apart, "major").Select(talks => talks.Deal));

    [Fact]
    public void Each_member_has_its_part_of_the_sums_and_the_same_rates()
    {
        foreach (var joint in First(AsOne, "minor", "indie").GroupBy(talks => talks.Platform))
        {
            joint.Count().ShouldBe(2);
            joint.ShouldAllBe(talks => talks.Members.Contains(1) && talks.Members.Contains(2) && talks.Outcome == NegotiationOutcome.Deal);
            var agreed = joint.First().Offers[^1].Terms;
            joint.Sum(talks => talks.Deal!.Terms.LumpSumDollars).ShouldBe(agreed.LumpSumDollars, 1e-6 * (1 + agreed.LumpSumDollars));
            joint.Sum(talks => talks.Deal!.Terms.GuaranteeDollarsPerYear)
                .ShouldBe(agreed.GuaranteeDollarsPerYear, 1e-6 * (1 + agreed.GuaranteeDollarsPerYear));
            joint.Select(talks => Rates(talks.Deal!.Terms)).Distinct().ShouldBe([Rates(agreed)]);
        }

        AsOne.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);
    }

    [Theory]
    [InlineData(SettlementRule.Nash)]
    [InlineData(SettlementRule.AlternatingOffers)]
    public void Joint_deal_leaves_nobody_below_disagreement_and_lies_on_the_frontier_where_it_is_settled(SettlementRule rule)
    {
        foreach (var talks in First(WorldRun.Of(World(Members, rule)), "minor"))
        {
            var gains = talks.Offers[^1].Utility;
            gains.LabelDollarsPerYear.ShouldBeGreaterThanOrEqualTo(0);
            gains.PlatformDollarsPerYear.ShouldBeGreaterThanOrEqualTo(0);
            if (rule == SettlementRule.Nash)
            {
                var most = talks.Case!.LabelAppraisal.LargestGainLeaving(
                    talks.Case.PlatformAppraisal, gains.PlatformDollarsPerYear, talks.Case.Table.LargestLumpSumDollars);
                gains.LabelDollarsPerYear.ShouldBe(most, 1e-6 * most);
            }
        }
    }

    /// <summary>Two who share a risk mind it half as much as one of them alone: Wilson's syndicate adds up tolerances.</summary>
    [Fact]
    public void Members_share_their_risks()
    {
        var alone = World([]).Labels[1].Party.RiskAversionPerBillion;
        First(Apart, "minor").ShouldAllBe(talks => talks.Case!.Label.Own.Outlook.RiskAversionPerBillion == alone);
        First(AsOne, "minor").ShouldAllBe(talks => talks.Case!.Label.Own.Outlook.RiskAversionPerBillion == alone / 2);
    }

    [Fact]
    public void Clause_of_one_member_stays_its_own()
    {
        var world = World(Members);
        var run = WorldRun.Of(world with { Bargaining = world.Bargaining with { MostFavoured = ["indie"] } });
        First(run, "indie").ShouldAllBe(talks => talks.Deal!.Terms.MostFavouredNation);
        First(run, "minor").ShouldAllBe(talks => !talks.Deal!.Terms.MostFavouredNation);
    }

    [Fact]
    public void Licences_to_train_are_negotiated_apart()
    {
        var world = World(Members);
        var run = WorldRun.Of(world with { Platforms = world.Platforms.Add(SmallWorld.Generator("muse", 40)) });
        First(run, "minor", "indie").Count(talks => talks.Platform == world.Platforms.Length && talks.Members.IsEmpty).ShouldBe(2);
    }

    [Fact]
    public void Platforms_know_of_members_what_they_believe_of_ai_where_talks_are_about_ai()
    {
        Offers(0.4, "remix").ShouldBe(Offers(0, "remix"));
        Offers(0.4, "alpha").ShouldNotBe(Offers(0, "alpha"));

        static string[] Offers(double membersGrowth, string platform)
        {
            var world = World(Members);
            world = world with
            {
                Platforms = world.Platforms.Add(SmallWorld.Remix("remix") with { StartLicence = null }),
                Labels = [.. world.Labels.Select(label => !Members.Contains(label.Id) ? label : label with
                {
                    Party = label.Party with { Belief = label.Party.Belief with { Growth = membersGrowth } },
                })],
            };
            var run = WorldRun.Of(world);
            var joint = First(run, Members).Where(talks => run.World.Platforms[talks.Platform].Id == platform).ToArray();
            joint.ShouldNotBeEmpty();
            joint.ShouldAllBe(talks => talks.Members.Length == Members.Length);
            return [.. joint.SelectMany(talks => talks.Offers).Select(offer => $"{offer.Terms.RoyaltyShare} {offer.Terms.LumpSumDollars}")];
        }
    }

    private static WorldSpecification World(string[] members, SettlementRule rule = SettlementRule.AlternatingOffers) => SmallWorld.Specification with
    {
        Years = 1,
        Platforms = [.. SmallWorld.Specification.Platforms.Select(platform => platform with { StartLicence = null })],
        Bargaining = SmallWorld.Specification.Bargaining with { Coalition = [.. members], Rule = rule, TermYears = [1] },
        Policies =
        [
            new() { Year = SmallWorld.StartYear, Quarter = 1, Lever = PolicyLever.CollectiveBargaining, Market = null, Value = 1 },
        ],
    };

    /// <summary>All that happened, the scenario's own words apart.</summary>
    private static string All(WorldRun run) => run.Before(SmallWorld.StartYear + run.World.Years);

    private static IEnumerable<NegotiationRecord> First(WorldRun run, params string[] labels) => run.Result.Negotiations
        .Where(talks => talks.Quarter.Index == 0 && labels.Contains(run.World.Labels[talks.Label].Id));

    private static double Paid(IEnumerable<NegotiationRecord> talks) => talks.Sum(t => t.Deal!.ExpectedPaymentsDollars / t.Deal.Terms.TermYears);

    private static (double, double, double, int) Rates(LicenceTerms terms) =>
        (terms.RoyaltyShare, terms.PerPlayFeeDollars, terms.PerSubscriberFeeDollars, terms.TermYears);
}
