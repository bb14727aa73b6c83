using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>Draws what is personal to an artist: its outside option and its attitude to AI.</summary>
internal static class ArtistTraits
{
    public static void Draw(ref Artist artist, ArtistSpecification spec, LabelSpecification label, ref RandomStream draw)
    {
        double expected = label.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear;
        (double low, double high) = spec.OutsideOption;
        artist.OutsideOptionDollarsPerYear = expected * (low + ((high - low) * draw.NextDouble()));

        bool never = draw.NextDouble() < spec.NeverConsent;
        double threshold = spec.ConsentThreshold * Math.Exp(spec.ConsentThresholdLogSd * draw.NextNormal());
        artist.ConsentThresholdYears = never ? double.PositiveInfinity : threshold;
    }
}
