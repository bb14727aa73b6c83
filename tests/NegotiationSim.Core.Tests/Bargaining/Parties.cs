using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>A party in a few numbers. By default it expects no growth, does not discount, is risk neutral and concedes evenly.</summary>
internal sealed record Party(bool PaysLumpSum, double OtherDollarsPerYear)
{
    private const double DollarsPerBillion = 1e9;
    private const int LongestTermYears = 10;

    public double Growth { get; init; }

    public double GrowthSd { get; init; }

    public double DiscountRate { get; init; }

    public double RiskAversionPerDollar { get; init; }

    /// <summary>What a label passes on of royalties and of lump sums.</summary>
    public double ArtistShare { get; init; }

    public double LumpSumPassThrough { get; init; }

    public double TacticExponent { get; init; } = 1;

    /// <summary>How unsure it is of what the other side believes.</summary>
    public double GuessedGrowthSd { get; init; }

    public Interest Interest => new(
        new Outlook(Growth, GrowthSd, DiscountRate, RiskAversionPerDollar * DollarsPerBillion),
        OtherDollarsPerYear,
        PaysLumpSum ? -1 : 1 - ArtistShare,
        PaysLumpSum ? 0 : LumpSumPassThrough,
        PaysLumpSum);

    public Stake Stake => new(Interest, LongestTermYears);

    public Appraisal Appraise(NegotiationBrief brief) => Appraisal.Of(brief.Table, Stake);

    public Standpoint Towards(Party guessOfOther) => new(Interest, guessOfOther.Interest, GuessedGrowthSd, TacticExponent);

    public Position At(NegotiationBrief brief, Party guessOfOther) => new(brief.Table, Towards(guessOfOther));
}

internal static class Parties
{
    /// <summary>A platform whose product brings it so much a year before it pays the label.</summary>
    public static Party Platform(double profit) => new(PaysLumpSum: true, profit);

    /// <summary>A label that loses so much elsewhere if it licenses.</summary>
    public static Party Label(double reservation = 0) => new(PaysLumpSum: false, -reservation);

    /// <summary>Talks of parties that know each other.</summary>
    public static Talks Play(NegotiationBrief brief, Party platform, Party label) => Play(brief, platform, label, platform, label);

    /// <summary>Talks of parties that guess each other.</summary>
    public static Talks Play(NegotiationBrief brief, Party platform, Party label, Party guessOfPlatform, Party guessOfLabel) =>
        Play(brief, new Seat(brief, platform.Towards(guessOfLabel)), new Seat(brief, label.Towards(guessOfPlatform)));

    /// <summary>Talks of any negotiators that answer at once.</summary>
    public static Talks Play(NegotiationBrief brief, INegotiator platform, INegotiator label) =>
        LicenceTalks.PlayAsync([new LicencePair(brief, platform, label)]).AsTask().GetAwaiter().GetResult()[0];

    /// <summary>The deal's gains.</summary>
    public static (double Label, double Platform) Gains(this Talks talks)
    {
        talks.Agreed.ShouldNotBeNull();
        return (talks.Label.OfferGainsDollarsPerYear[^1], talks.Platform.OfferGainsDollarsPerYear[^1]);
    }

    /// <summary>An agent with nothing else to do.</summary>
    private sealed class Seat(NegotiationBrief brief, Standpoint standpoint) : INegotiator
    {
        private readonly Position position = new(brief.Table, standpoint);

        public ValueTask OpenAsync(NegotiationBrief brief) => default;

        public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => position.MoveAsync(turn);

        public ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers) =>
            new(new Disclosure([.. offers.Select(position.Gain)], standpoint));
    }
}
