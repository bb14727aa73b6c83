using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>A public forecast of a year of the market in one case, with a licence or without it.</summary>
/// <param name="Platforms">One entry a platform.</param>
public sealed record MarketForecast(ImmutableArray<PlatformForecast> Platforms)
{
    /// <summary>The same with the plays of some labels counted as the first one's.</summary>
    internal MarketForecast Pooled(IReadOnlyList<int> labels) => new([.. Platforms.Select(platform => platform with
    {
        LabelPlays = Pooled(platform.LabelPlays, labels),
        UsageShares = Pooled(platform.UsageShares, labels),
    })]);

    private static ImmutableArray<double> Pooled(ImmutableArray<double> byLabel, IReadOnlyList<int> labels) => byLabel.IsEmpty
        ? byLabel
        : [.. byLabel.Select((own, l) => l == labels[0] ? labels.Sum(member => byLabel[member]) : labels.Contains(l) ? 0 : own)];
}

/// <summary>A platform's forecast year.</summary>
/// <param name="RevenueDollars">Subscriptions and advertising.</param>
/// <param name="UserMonths">User-months, all tiers.</param>
/// <param name="SubscriberMonths">Subscriber-months.</param>
/// <param name="LabelPlays">Plays of each label's artists.</param>
/// <param name="TotalPlays">All plays, synthetic ones included.</param>
public sealed record PlatformForecast(
    double RevenueDollars,
    double UserMonths,
    double SubscriberMonths,
    ImmutableArray<double> LabelPlays,
    double TotalPlays)
{
    /// <summary>Each label's share of the platform's money under its payout rule; empty where it is that of plays.</summary>
    public ImmutableArray<double> UsageShares { get; init; } = [];

    /// <summary>Least that the law lets it pay each label for its plays, dollars; empty where nothing is prescribed.</summary>
    public ImmutableArray<double> LeastPaymentsDollars { get; init; } = [];

    /// <summary>A label's share of the platform's money for use, [0, 1]; synthetic plays dilute it.</summary>
    public double UsageShare(int label) =>
        !UsageShares.IsEmpty ? UsageShares[label] : TotalPlays > 0 ? LabelPlays[label] / TotalPlays : 0;

    /// <summary>A label's part of the year.</summary>
    public LicenceUse UseOf(int label) => new(RevenueDollars, UsageShare(label), LabelPlays[label], SubscriberMonths, UserMonths)
    {
        LeastDollars = LeastPaymentsDollars.IsEmpty ? 0 : LeastPaymentsDollars[label],
    };

    /// <summary>What usage under <paramref name="terms"/> would pay a label in the year, dollars, guarantee apart.</summary>
    public double UsagePayment(LicenceTerms terms, int label) => UseOf(label).Payment(terms);
}
