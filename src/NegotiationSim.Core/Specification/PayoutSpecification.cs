using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Specification;

/// <summary>The rule by which a platform shares its pools, one a tier and market, with the numbers of the rules that have some.</summary>
public sealed record PayoutSpecification
{
    /// <summary>Pro-rata, the rule of most services.</summary>
    public static PayoutSpecification ProRata { get; } = new();

    /// <summary>The rule.</summary>
    public PayoutRuleKind Rule { get; init; } = PayoutRuleKind.ProRata;

    /// <summary>Whether the rule looks at artists one by one.</summary>
    public bool JudgesArtists => Rule is PayoutRuleKind.ArtistCentric or PayoutRuleKind.Threshold;

    /// <summary>Boosts and cap of the artist-centric rule, a month; those of Deezer and Universal 2023 unless said otherwise.</summary>
    public ArtistCentricTerms ArtistCentric { get; init; } = new();

    /// <summary>Streams in twelve months from which a track is paid under the threshold rule; at least 0, at first Spotify's 1,000.</summary>
    public double ThresholdStreams { get; init; } = ThresholdRule.UsualStreams;
}
