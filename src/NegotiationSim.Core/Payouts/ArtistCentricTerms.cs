namespace NegotiationSim.Core.Payouts;

/// <summary>The numbers of the artist-centric rule; the defaults are those of Deezer and Universal, 2023.</summary>
/// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
public sealed record ArtistCentricTerms
{
    private readonly double boost = 2;
    private readonly double searchBoost = 2;
    private readonly double boostStreams = 1000;
    private readonly double boostListeners = 500;
    private readonly double capStreams = 1000;

    /// <summary>Factor on streams of artists with enough streams and listeners; at least 1, at first 2.</summary>
    public double Boost
    {
        get => boost;
        init => boost = AtLeastOne(value, nameof(Boost));
    }

    /// <summary>Factor on streams that the listener searched for, on top of <see cref="Boost"/>; at least 1, at first 2.</summary>
    public double SearchBoost
    {
        get => searchBoost;
        init => searchBoost = AtLeastOne(value, nameof(SearchBoost));
    }

    /// <summary>Streams from which an artist may be boosted; at least 0, at first 1,000 (a month).</summary>
    public double BoostStreams
    {
        get => boostStreams;
        init => boostStreams = AtLeastZero(value, nameof(BoostStreams));
    }

    /// <summary>Different listeners from which an artist may be boosted; at least 0, at first 500.</summary>
    public double BoostListeners
    {
        get => boostListeners;
        init => boostListeners = AtLeastZero(value, nameof(BoostListeners));
    }

    /// <summary>Streams for which a listener counts at most; above 0, infinite for no cap, at first 1,000 (a month).</summary>
    public double CapStreams
    {
        get => capStreams;
        init => capStreams = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(CapStreams), value, "Allowed: above 0, or infinite for no cap.");
    }

    private static double AtLeastOne(double value, string name) => value >= 1 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Allowed: finite and at least 1.");

    private static double AtLeastZero(double value, string name)
    {
        PayoutNumbers.Check(value, name);
        return value;
    }
}
