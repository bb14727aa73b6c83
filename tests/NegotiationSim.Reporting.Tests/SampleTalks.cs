using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Specification;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Tests;

/// <summary>Talks that can be played again: a cautious label, a hopeful platform, artists who ask to be paid for consent.</summary>
internal static class SampleTalks
{
    public const string Id = "2025-Q3/sony/dream-track";

    public static readonly BargainingSpecification Bargaining = new()
    {
        Rounds = 20,
        RoyaltyShares = [0, 0.1, 0.2, 0.3, 0.4, 0.5],
        PerPlayFees = [0, 0.001],
        PerSubscriberFees = [0],
        GuaranteeShares = [0, 0.8],
        TermYears = [1, 3],
    };

    /// <summary>The talks, with a label that minds risk so much.</summary>
    public static RecordedTalks Create(double riskAversionPerBillion = 20, double platformGrowth = 0.1, double platformProfitDollars = 60e6)
    {
        var use = new LicenceUse(100e6, 0.5, 2e9, 1.2e6, 12e6);
        var label = new Interest(new Outlook(0.02, 0.3, 0.08, riskAversionPerBillion), -2e6, 0.75, 0.2, PaysLumpSum: false);
        var platform = new Interest(new Outlook(platformGrowth, 0.3, 0.07, 0), platformProfitDollars, -1, 0, PaysLumpSum: true);
        var table = new LicenceTable
        {
            Rounds = Bargaining.Rounds,
            Use = use,
            Pricing = null,
            ConsentAskDollarsPerYear = 3e6,
            Menu = TermsMenu.Of(Bargaining, 3, use),
            LargestLumpSumDollars = 500e6,
        };
        var talks = new TalksCase(
            table,
            new Standpoint(label, platform with { OtherDollarsPerYear = 55e6 }, 0.05, 0.8),
            new Standpoint(platform, label with { KeptShareOfUsage = 1, LumpSumPassThrough = 0 }, 0.05, 1));
        return new RecordedTalks(Id, "Sony", "Dream Track", talks.ReplayAsync().AsTask().GetAwaiter().GetResult().Agreement, talks);
    }

    /// <summary>Menu of a case, for comparison: records compare arrays by reference.</summary>
    public static ImmutableArray<Core.Contracts.LicenceTerms> MenuOf(RecordedTalks talks) => talks.Case.Table.Menu;
}
