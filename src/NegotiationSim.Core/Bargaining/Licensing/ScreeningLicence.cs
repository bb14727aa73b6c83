using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>The licensee alone knows how much its market will buy, and the licensor offers contracts to choose from.</summary>
/// <remarks>
/// In the spirit of A. W. Beggs, "The licensing of patents under asymmetric information", International Journal of Industrial
/// Organization 10, 1992, pages 171-191. The licensee is the only seller: P = d - q, d high (with probability l) or low, no costs. A
/// licence with a royalty r is worth (d - r)²/4 to it. The best menu sells to the high type for a fee alone and burdens the low
/// type's licence with r = l/(1 - l) times the difference, which makes it unattractive to the high type. Without private information
/// there is no royalty. Where the high type is likely the low one gets no licence at all.
/// <para>Example: d = 10 with probability 0.25, or 8. The low type pays 13.444444 and 0.666667 a unit, the high type 16.666667; the
/// licensor expects 16.083333 instead of 16 from a fee both pay and 6.25 from one that only the high type pays.</para>
/// </remarks>
public sealed class ScreeningLicence
{
    /// <summary>Makes the problem.</summary>
    /// <param name="highDemand">Highest price anybody pays the high type; finite, at least that of the low type.</param>
    /// <param name="lowDemand">Highest price anybody pays the low type; finite, above 0.</param>
    /// <param name="highProbability">Probability l that the licensee is of the high type, 0 to 1.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public ScreeningLicence(double highDemand, double lowDemand, double highProbability)
    {
        Innovation.CheckTypes(highDemand, lowDemand);
        (HighDemand, LowDemand, HighProbability) = (highDemand, lowDemand, Require.Within(0, 1, highProbability));
    }

    /// <summary>Highest price anybody pays the high type.</summary>
    public double HighDemand { get; }

    /// <summary>Highest price anybody pays the low type.</summary>
    public double LowDemand { get; }

    /// <summary>Probability of the high type.</summary>
    public double HighProbability { get; }

    /// <summary>Were the type known: each pays its whole profit as a fee.</summary>
    public LicenceMenu FullInformation() => Menu(
        MonopolySeller.Licensed(HighDemand, 0, MonopolySeller.Value(HighDemand, 0)),
        MonopolySeller.Licensed(LowDemand, 0, MonopolySeller.Value(LowDemand, 0)));

    /// <summary>One fee that both types pay: the low type's whole profit.</summary>
    public LicenceMenu FeeForAll() => Menu(0);

    /// <summary>One fee that only the high type pays: its whole profit.</summary>
    public LicenceMenu FeeForHighOnly() => Menu(
        MonopolySeller.Licensed(HighDemand, 0, MonopolySeller.Value(HighDemand, 0)), MonopolySeller.Unlicensed(LowDemand));

    /// <summary>The better single fee for the licensor.</summary>
    public LicenceMenu BestFee() => Better(FeeForAll(), FeeForHighOnly());

    /// <summary>The best menu of fees and royalties; the low type may be left without a licence.</summary>
    public LicenceMenu BestMenu()
    {
        double royalty = HighProbability * (HighDemand - LowDemand) / (1 - HighProbability);
        return royalty < LowDemand ? Better(Menu(royalty), FeeForHighOnly()) : FeeForHighOnly();
    }

    // The low type is left nothing; the high type is left what it would gain by taking the low type's licence.
    private LicenceMenu Menu(double lowRoyalty)
    {
        double lowFee = MonopolySeller.Value(LowDemand, lowRoyalty);
        double rent = MonopolySeller.Value(HighDemand, lowRoyalty) - lowFee;
        return Menu(
            MonopolySeller.Licensed(HighDemand, 0, MonopolySeller.Value(HighDemand, 0) - rent),
            MonopolySeller.Licensed(LowDemand, lowRoyalty, lowFee));
    }

    private LicenceMenu Menu(LicensingOutcome high, LicensingOutcome low) => new(high, low, HighProbability);

    private static LicenceMenu Better(LicenceMenu first, LicenceMenu second) =>
        second.LicensorPayoff > first.LicensorPayoff ? second : first;
}

/// <summary>What each of two types of licensee takes.</summary>
/// <param name="High">What the high type takes.</param>
/// <param name="Low">What the low type takes; without licensees if there is nothing for it.</param>
/// <param name="HighProbability">Probability of the high type.</param>
public sealed record LicenceMenu(LicensingOutcome High, LicensingOutcome Low, double HighProbability)
{
    /// <summary>What the licensor expects.</summary>
    public double LicensorPayoff => Expected(outcome => outcome.LicensorPayoff);

    /// <summary>The mean of something over the types.</summary>
    public double Expected(Func<LicensingOutcome, double> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return (HighProbability * of(High)) + ((1 - HighProbability) * of(Low));
    }
}
