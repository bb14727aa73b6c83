using System.Collections.Immutable;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Observation;

/// <summary>What the census platform's pools would pay whom under each rule in the market as it is: accounting, without behaviour.</summary>
/// <remarks>
/// The money is what the platform pays labels for use in the year's last quarter, at a yearly rate, spread over its tiers and
/// markets by their revenue. Each rule shares all of it.
/// </remarks>
public sealed record PayoutComparison
{
    /// <summary>The rules, in the order of all amounts.</summary>
    public static ImmutableArray<PayoutRuleKind> Rules { get; } =
        [PayoutRuleKind.ProRata, PayoutRuleKind.UserCentric, PayoutRuleKind.ArtistCentric, PayoutRuleKind.Threshold];

    /// <summary>The rules' names, as scenarios write them.</summary>
    public static ImmutableArray<string> RuleNames { get; } = ["pro-rata", "user-centric", "artist-centric", "threshold"];

    /// <summary>By rank among all artists by streams on the platform, in the order of <see cref="RankBrackets.All"/>.</summary>
    public required ImmutableArray<PaidGroup> ByRank { get; init; }

    /// <summary>By genre, in the order of <see cref="WorldNames.Genres"/>.</summary>
    public required ImmutableArray<PaidGroup> ByGenre { get; init; }

    /// <summary>Share of all tracks that the threshold rule would not pay, [0, 1].</summary>
    public required double UnpaidTracksShare { get; init; }

    /// <summary>Share of the money that the threshold rule would take from such tracks, [0, 1].</summary>
    public required double MovedByThresholdShare { get; init; }

    /// <summary>The money, dollars a year.</summary>
    public double PoolDollars => ByRank.Sum(group => group.Dollars[0]);
}

/// <summary>Money of a group of artists under each rule.</summary>
/// <param name="Name">Name, such as <c>11-100</c> or a genre.</param>
/// <param name="Artists">Real artists; 0 where they are not counted.</param>
/// <param name="Dollars">Dollars a year, in the order of <see cref="PayoutComparison.Rules"/>.</param>
public sealed record PaidGroup(string Name, long Artists, ImmutableArray<double> Dollars)
{
    /// <summary>Relative change from pro-rata to a rule; null where pro-rata pays nothing.</summary>
    public double? Change(int rule) => Dollars[0] > 0 ? (Dollars[rule] / Dollars[0]) - 1 : null;
}
