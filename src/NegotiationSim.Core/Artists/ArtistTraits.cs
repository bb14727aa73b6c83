using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>Draws what is personal to an artist: its outside option and its attitude to AI.</summary>
internal static class ArtistTraits
{
    /// <summary>Whoever signs accepts what the contract promises: the outside option is measured against it from then on.</summary>
    public static void Accept(ref Artist artist, LabelSpecification label) =>
        artist.OutsideOptionDollarsPerYear = artist.OutsideOptionShare * label.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear;

    public static void Draw(ref Artist artist, ArtistSpecification spec, LabelSpecification label, ref RandomStream draw)
    {
        (double low, double high) = spec.OutsideOption;
        artist.OutsideOptionShare = low + ((high - low) * draw.NextDouble());
        Accept(ref artist, label);

        bool never = draw.NextDouble() < spec.NeverConsent;
        double threshold = spec.ConsentThreshold * Math.Exp(spec.ConsentThresholdLogSd * draw.NextNormal());
        artist.ConsentThresholdYears = never ? double.PositiveInfinity : threshold;
    }
}
