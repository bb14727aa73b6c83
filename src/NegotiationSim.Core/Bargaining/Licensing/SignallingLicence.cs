namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>The licensor alone knows how much the market will buy, and shows it by the contract it offers.</summary>
/// <remarks>
/// In the spirit of N. T. Gallini and B. D. Wright, "Technology transfer under asymmetric information", RAND Journal of Economics 21,
/// 1990, pages 147-160. The licensee is the only seller: P = d - q, d high or low, no costs, and takes any contract that leaves it
/// nothing or more at what it believes. A low licensor asks a fee. A high one that asked a higher fee would be copied, so it takes
/// part of its pay as a royalty, which is worth less to a low one: r = -D + √(D² + h² - l²) with D = h - l. Where D is at least l, a
/// low licensor would sell nothing at the royalty, which is then the best there is, r = h/2, beside the low type's fee. This is the
/// separating equilibrium in which the high type gives up least; it needs no prior. Without private information there is no royalty.
/// <para>Example: h = 10, l = 8. The low type asks 16; the high type 8.052668 and 4.324555 a unit, worth 20.324555 to it instead of
/// 25 were it known. A low type that copied it would have 16.</para>
/// </remarks>
public sealed class SignallingLicence
{
    /// <summary>Makes the problem.</summary>
    /// <param name="highDemand">Highest price anybody pays if the licensor is of the high type; finite, at least that of the low type.</param>
    /// <param name="lowDemand">Highest price anybody pays if it is of the low type; finite, above 0.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public SignallingLicence(double highDemand, double lowDemand)
    {
        Innovation.CheckTypes(highDemand, lowDemand);
        (HighDemand, LowDemand) = (highDemand, lowDemand);
    }

    /// <summary>Highest price anybody pays if the licensor is of the high type.</summary>
    public double HighDemand { get; }

    /// <summary>Highest price anybody pays if it is of the low type.</summary>
    public double LowDemand { get; }

    /// <summary>What the low type offers: a fee.</summary>
    public LicensingOutcome Low() => MonopolySeller.Licensed(LowDemand, 0, MonopolySeller.Value(LowDemand, 0));

    /// <summary>What the high type offers to be told from the low one: a royalty and a smaller fee.</summary>
    public LicensingOutcome High() => MonopolySeller.Licensed(HighDemand, Royalty, Fee);

    /// <summary>What the high type has by a fee alone, which nobody would pay it more of than a low one.</summary>
    public LicensingOutcome HighByFeeAlone() => MonopolySeller.Licensed(HighDemand, 0, MonopolySeller.Value(LowDemand, 0));

    /// <summary>What the high type would offer were it known: a fee.</summary>
    public LicensingOutcome HighIfKnown() => MonopolySeller.Licensed(HighDemand, 0, MonopolySeller.Value(HighDemand, 0));

    /// <summary>What a low type would have by the high type's contract: its own payoff, or less.</summary>
    public double PayoffOfCopying => Fee + (Royalty * MonopolySeller.Quantity(LowDemand, Royalty));

    private double Fee => Math.Min(MonopolySeller.Value(HighDemand, Royalty), MonopolySeller.Value(LowDemand, 0));

    private double Royalty
    {
        get
        {
            double difference = HighDemand - LowDemand;
            return difference >= LowDemand
                ? HighDemand / 2
                : Math.Sqrt((difference * difference) + (difference * (HighDemand + LowDemand))) - difference;
        }
    }
}
