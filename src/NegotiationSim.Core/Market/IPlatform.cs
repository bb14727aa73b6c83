using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>A platform: negotiates licences, sets prices, trains, and pays.</summary>
public interface IPlatform : INegotiator, ILitigant
{
    /// <summary>The terms of the licence in force with a label at the start, and the quarters of it that are over.</summary>
    ValueTask InheritAsync(int label, LicenceTerms terms, int quartersRun);

    /// <summary>Begins a licence that was agreed long before; its lump sum falls due.</summary>
    ValueTask RenewAsync(int label, LicenceTerms terms);

    /// <summary>Lifts the terms of a licence in force to a rival's; what that adds to its lump sum falls due.</summary>
    ValueTask LiftAsync(int label, LicenceTerms terms, double lumpSumDollars);

    /// <summary>Pays the lump sums that have fallen due in the quarter, in proportion where its cash is short; what is left is never paid.</summary>
    ValueTask<LumpSumsPaid> PayLumpSumsAsync();

    /// <summary>Lets a shock change it.</summary>
    ValueTask AdoptAsync(ShockKind kind, double value);

    /// <summary>What it shows the world at the beginning of a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="levyShares">Share of its revenue in each market that it owes under statutory licences, [0, 1]; empty where it owes none.</param>
    ValueTask<PlatformPosture> PrepareAsync(Quarter quarter, ImmutableArray<double> levyShares);

    /// <summary>Prices of its offerings that would be best against the demand of a round; of a platform that prices by best reply.</summary>
    ValueTask<ImmutableArray<double>> ReplyAsync(PriceRound round);

    /// <summary>Posts the prices of its offerings for the quarter, once they are best replies to each other.</summary>
    ValueTask PostAsync(ImmutableArray<double> priceDollarsPerMonth);

    /// <summary>Quality of its generator for a share of each genre's repertoire it may train on; 0 without a generator or training.</summary>
    ValueTask<double> QualityAsync(Quarter quarter, ImmutableArray<double> coverage);

    /// <summary>Pays a settlement or an award, and lawyers, as far as its cash goes.</summary>
    /// <returns>What it paid of both.</returns>
    ValueTask<(Money Due, Money Cost)> PayClaimAsync(Money due, Money cost);

    /// <summary>Takes in a quarter's revenue and pays publishers, costs and labels under the licences in force.</summary>
    ValueTask<PlatformSettlement> SettleAsync(PlatformQuarter quarter);
}

/// <summary>A platform's public face in a quarter.</summary>
/// <param name="PriceDollarsPerMonth">Price of each of its offerings, in their order.</param>
/// <param name="Accounts">Published accounts.</param>
/// <param name="CohortWanted">Artists it wants to train on; 0 without a generator.</param>
public sealed record PlatformPosture(ImmutableArray<double> PriceDollarsPerMonth, PublishedAccounts Accounts, int CohortWanted)
{
    /// <summary>Whether it is on the market; the same all through a quarter.</summary>
    public PlatformStanding Standing { get; init; }
}

/// <summary>Whether a platform is on the market.</summary>
public enum PlatformStanding
{
    /// <summary>It is on the market.</summary>
    Open,

    /// <summary>It is yet to enter.</summary>
    NotYet,

    /// <summary>It has left as planned.</summary>
    Left,

    /// <summary>It could not pay what it owed, and has left.</summary>
    Insolvent,
}

/// <summary>What happened on a platform in a quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Users">Users of each of its offerings, people.</param>
/// <param name="LabelPlays">Plays of each label's artists.</param>
/// <param name="TotalPlays">All plays, synthetic ones included.</param>
/// <param name="InForce">Whether a licence with each label is in force.</param>
/// <param name="PoolShares">Each label's share of the pool of each of its offerings under its payout rule, offering outer.</param>
public sealed record PlatformQuarter(
    Quarter Quarter,
    ImmutableArray<double> Users,
    ImmutableArray<double> LabelPlays,
    double TotalPlays,
    ImmutableArray<bool> InForce,
    ImmutableArray<double> PoolShares)
{
    /// <summary>Share of its revenue in each market that it owes under statutory licences, [0, 1]; empty where it owes none.</summary>
    public ImmutableArray<double> LevyShares { get; init; } = [];

    /// <summary>Least that the law lets it pay for a play on each of its offerings, dollars; empty where nothing is prescribed.</summary>
    public ImmutableArray<double> LeastPerPlayDollars { get; init; } = [];

    /// <summary>Least that the law lets it pay each label for its plays, dollars; empty where nothing is prescribed.</summary>
    public ImmutableArray<double> LeastPaymentsDollars { get; init; } = [];

    /// <summary>Those of all plays that are of synthetic uploads, impersonations and bots, and are paid like the labels' plays.</summary>
    public double UploadPlays { get; init; }
}

/// <summary>Where a platform's money of a quarter came from and went.</summary>
/// <param name="Subscriptions">From consumers, by market.</param>
/// <param name="Advertising">From advertisers, by market.</param>
/// <param name="Publishing">To publishers.</param>
/// <param name="Costs">To everybody else.</param>
/// <param name="Licences">What the licence with each label came to; nothing where none is in force.</param>
public sealed record PlatformSettlement(
    ImmutableArray<Money> Subscriptions,
    ImmutableArray<Money> Advertising,
    Money Publishing,
    Money Costs,
    ImmutableArray<LicenceQuarter> Licences)
{
    /// <summary>Usage payments to each label in cash.</summary>
    public ImmutableArray<Money> Usage { get; } = [.. Licences.Select(licence => licence.Payment.Paid)];

    /// <summary>To labels under statutory licences.</summary>
    public Money Levy { get; init; }

    /// <summary>To uploaders outside the labels.</summary>
    public Money Uploads { get; init; }
}

/// <summary>Lump sums that a platform paid in a quarter.</summary>
/// <param name="AtSigning">To each label, for a licence that began.</param>
/// <param name="AtLifting">To each label, for better terms of a licence in force.</param>
public sealed record LumpSumsPaid(ImmutableArray<Money> AtSigning, ImmutableArray<Money> AtLifting);

/// <summary>A licence's quarter.</summary>
/// <param name="UsedRevenueDollars">The platform's revenue times the label's share of use: what a royalty share is a share of.</param>
/// <param name="Payment">What use came to; a platform that runs out of cash pays less than it owes.</param>
/// <param name="Lapsed">What is left of an advance when the licence ends; the label keeps it.</param>
public readonly record struct LicenceQuarter(double UsedRevenueDollars, UsagePayment Payment, Money Lapsed)
{
    /// <summary>What the label accounts for to its artists: cash for use, and use that an advance had paid for.</summary>
    public Money Credited => Payment.Paid + Payment.SetOff;
}
