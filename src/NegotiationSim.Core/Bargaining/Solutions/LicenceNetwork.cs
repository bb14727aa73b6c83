namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Labels and platforms, and what each earns under any set of licences between them, before what they pay each other.</summary>
/// <remarks>
/// A set of licences is a set of bits: the licence of label l to platform p is bit p · labels + l. Payoffs may depend on licences
/// between others: platforms compete, and labels' catalogues replace or complete each other.
/// </remarks>
public sealed class LicenceNetwork
{
    /// <summary>Most pairs of a label and a platform.</summary>
    public const int MostPairs = 63;

    private readonly Func<int, ulong, double> platformPayoff;
    private readonly Func<int, ulong, double> labelPayoff;

    /// <summary>Makes the network.</summary>
    /// <param name="labels">Number of labels, at least 1.</param>
    /// <param name="platforms">Number of platforms, at least 1; pairs together at most <see cref="MostPairs"/>.</param>
    /// <param name="platformPayoff">What a platform earns under a set of licences before transfers; finite.</param>
    /// <param name="labelPayoff">What a label earns under a set of licences before transfers, usually a cost below 0; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public LicenceNetwork(int labels, int platforms, Func<int, ulong, double> platformPayoff, Func<int, ulong, double> labelPayoff)
    {
        ArgumentNullException.ThrowIfNull(platformPayoff);
        ArgumentNullException.ThrowIfNull(labelPayoff);
        Require.Within(1, MostPairs, labels);
        Require.Within(1, MostPairs / labels, platforms);
        Labels = labels;
        Platforms = platforms;
        this.platformPayoff = platformPayoff;
        this.labelPayoff = labelPayoff;
    }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>Number of platforms.</summary>
    public int Platforms { get; }

    /// <summary>The licences of every label to every platform.</summary>
    public ulong AllLicences => (1UL << (Labels * Platforms)) - 1;

    /// <summary>One platform and labels at a cost.</summary>
    /// <param name="values">What the platform earns with each set of labels, the labels as players.</param>
    /// <param name="labelCosts">Each label's cost of licensing; finite, none if left out.</param>
    /// <exception cref="ArgumentException">The number of costs is not that of labels, or a cost is not finite.</exception>
    public static LicenceNetwork OnePlatform(CoalitionGame values, params double[] labelCosts)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(labelCosts);
        if (labelCosts.Length > 0 && labelCosts.Length != values.Players)
        {
            throw new ArgumentException($"There are {values.Players} labels and {labelCosts.Length} costs.", nameof(labelCosts));
        }

        double[] costs = labelCosts.Length > 0 ? [.. labelCosts] : new double[values.Players];
        foreach (double cost in costs)
        {
            Require.Finite(cost, nameof(labelCosts));
        }

        return new LicenceNetwork(
            values.Players,
            1,
            (_, licences) => values.Value(licences),
            (label, licences) => (licences & (1UL << label)) != 0 ? -costs[label] : 0);
    }

    /// <summary>The licence of a label to a platform.</summary>
    internal ulong Licence(int label, int platform) => 1UL << ((platform * Labels) + label);

    /// <summary>All licences of a platform.</summary>
    internal ulong OfPlatform(int platform) => ((1UL << Labels) - 1) << (platform * Labels);

    /// <summary>All licences of a label.</summary>
    internal ulong OfLabel(int label) => Enumerable.Range(0, Platforms).Aggregate(0UL, (set, platform) => set | Licence(label, platform));

    internal double PlatformPayoff(int platform, ulong licences) =>
        Checked(platformPayoff(platform, licences), "platform", platform, licences);

    internal double LabelPayoff(int label, ulong licences) =>
        Checked(labelPayoff(label, licences), "label", label, licences);

    private static double Checked(double payoff, string kind, int party, ulong licences) => double.IsFinite(payoff)
        ? payoff
        : throw new ArgumentException($"The payoff of {kind} {party} under licences {licences} is not a finite number.");
}
