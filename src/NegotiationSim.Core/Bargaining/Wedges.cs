using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Switches wedges off in talks, alone or together; the order does not matter.</summary>
public static class Wedges
{
    /// <summary>All wedges, in the order of <see cref="Wedge"/>.</summary>
    public static ImmutableArray<Wedge> All { get; } = [.. Enum.GetValues<Wedge>()];

    /// <summary>The talks as they would have been without a wedge: what each side wants, and what each takes the other to want.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such wedge.</exception>
    public static TalksCase Without(TalksCase talks, Wedge wedge)
    {
        ArgumentNullException.ThrowIfNull(talks);
        Outlook label = talks.Label.Own.Outlook;
        Outlook platform = talks.Platform.Own.Outlook;
        switch (wedge)
        {
            case Wedge.RiskAversion:
                return WithOutlooks(talks, outlook => outlook with { RiskAversionPerBillion = 0 });
            case Wedge.Discounting:
                double rate = (label.DiscountRate + platform.DiscountRate) / 2;
                return WithOutlooks(talks, outlook => outlook with { DiscountRate = rate });
            case Wedge.Beliefs:
                double growth = (label.Growth + platform.Growth) / 2;
                double sd = (label.GrowthSd + platform.GrowthSd) / 2;
                TalksCase agreed = WithOutlooks(talks, outlook => outlook with { Growth = growth, GrowthSd = sd });
                return agreed with
                {
                    Label = agreed.Label with { GuessedGrowthSd = 0 },
                    Platform = agreed.Platform with { GuessedGrowthSd = 0 },
                };
            case Wedge.PassThrough:
                return WithLabelInterest(
                    talks with { Table = talks.Table with { ConsentAskDollarsPerYear = null } },
                    interest => interest with { LumpSumPassThrough = 1 - interest.KeptShareOfUsage });
            case Wedge.Displacement:
                return WithLabelInterest(talks, interest => interest with { OtherDollarsPerYear = 0 });
            case Wedge.DoubleMarginalisation:
                return talks with { Table = talks.Table with { Pricing = null } };
            default:
                throw new ArgumentOutOfRangeException(nameof(wedge), wedge, "No such wedge.");
        }
    }

    private static TalksCase WithOutlooks(TalksCase talks, Func<Outlook, Outlook> change)
    {
        return talks with { Label = Changed(talks.Label), Platform = Changed(talks.Platform) };

        Standpoint Changed(Standpoint standpoint) => standpoint with
        {
            Own = standpoint.Own with { Outlook = change(standpoint.Own.Outlook) },
            GuessOfOther = standpoint.GuessOfOther with { Outlook = change(standpoint.GuessOfOther.Outlook) },
        };
    }

    private static TalksCase WithLabelInterest(TalksCase talks, Func<Interest, Interest> change) => talks with
    {
        Label = talks.Label with { Own = change(talks.Label.Own) },
        Platform = talks.Platform with { GuessOfOther = change(talks.Platform.GuessOfOther) },
    };
}
