namespace NegotiationSim.Core.Specification;

/// <summary>How an artist's streams fall on its tracks: the track of rank r has streams in proportion to r^-exponent.</summary>
public sealed record TrackSpecification
{
    /// <summary>Each artist has one track.</summary>
    public static TrackSpecification One { get; } = new() { PerArtist = 1, Exponent = 1 };

    /// <summary>Tracks of every artist; 1 to 10,000.</summary>
    public required int PerArtist { get; init; }

    /// <summary>The exponent; 0 (all tracks alike) to 5.</summary>
    public required double Exponent { get; init; }
}
