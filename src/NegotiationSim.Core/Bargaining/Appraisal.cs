namespace NegotiationSim.Core.Bargaining;

/// <summary>What the shapes of a menu are worth to one side without a lump sum, and what a lump sum adds.</summary>
/// <remarks>Gains are over disagreement, certainty equivalents in dollars a year (value at signing over the annuity of the term).</remarks>
public sealed class Appraisal
{
    private readonly MenuCash cash;
    private readonly double[] gains;
    private readonly LumpSumCurve?[]? curves;

    /// <summary>An appraisal of a menu, one gain a shape.</summary>
    /// <param name="cash">What the shapes bring this side.</param>
    /// <param name="gains">Gains without a lump sum, dollars a year; not to be changed any more.</param>
    /// <param name="curves">Worth with any lump sum where that is more than money changing hands; null where it never is.</param>
    internal Appraisal(MenuCash cash, double[] gains, LumpSumCurve?[]? curves)
    {
        this.cash = cash;
        this.gains = gains;
        this.curves = curves;
    }

    /// <summary>Number of shapes.</summary>
    public int Count => gains.Length;

    /// <summary>Whether this side pays the lump sum (the platform) or gets it (the label).</summary>
    public bool PaysLumpSum => cash.PaysLumpSum;

    /// <summary>One shape's worth.</summary>
    public ShapeAppraisal this[int shape] =>
        new(gains[shape], cash.AnnuityYears[shape], new LumpSumSplit(cash.PassThrough, cash.FloorDollars[shape])) { Curve = curves?[shape] };

    /// <summary>What the shapes bring this side.</summary>
    internal MenuCash Cash => cash;

    /// <summary>Gains without a lump sum, dollars a year.</summary>
    internal ReadOnlySpan<double> Gains => gains;

    /// <summary>Whether lump sums only change hands.</summary>
    internal bool IsStraight => curves is null;

    /// <summary>Gain of a shape with a lump sum, dollars a year.</summary>
    public double Gain(int shape, double lumpSumDollars) => curves?[shape] is { } curve
        ? curve.At(lumpSumDollars).Dollars / cash.AnnuityYears[shape]
        : gains[shape] + ((PaysLumpSum ? -lumpSumDollars : cash.SplitOf(shape).Kept(lumpSumDollars)) / cash.AnnuityYears[shape]);

    /// <summary>The lump sum that leaves this side with a gain, dollars; negative when it would have to flow the other way.</summary>
    public double LumpSumFor(int shape, double gainDollarsPerYear)
    {
        if (curves?[shape] is { } curve)
        {
            return curve.LumpSumFor(gainDollarsPerYear * cash.AnnuityYears[shape]);
        }

        double missing = (gainDollarsPerYear - gains[shape]) * cash.AnnuityYears[shape];
        return PaysLumpSum ? -missing : cash.SplitOf(shape).LumpSumFor(missing);
    }

    /// <summary>The lump sum, 0 to the largest, that is best for the other side and leaves this side at least a gain; null when none does.</summary>
    public double? LumpSumConceded(int shape, double leastGainDollarsPerYear, double largestLumpSumDollars)
    {
        double exact = LumpSumFor(shape, leastGainDollarsPerYear);
        if (PaysLumpSum)
        {
            return exact >= 0 ? Math.Min(exact, largestLumpSumDollars) : null;
        }

        return exact <= largestLumpSumDollars ? Math.Max(exact, 0) : null;
    }

    /// <summary>The most this side can have of any shape when the other side is left at least a gain; minus infinity when no shape allows it.</summary>
    internal double LargestGainLeaving(Appraisal other, double gainOfOther, double largestLumpSumDollars)
    {
        (double largest, int rest) = IsStraight && other.IsStraight
            ? ConcededGains.Largest(this, other, gainOfOther, largestLumpSumDollars)
            : (double.NegativeInfinity, 0);
        for (int s = rest; s < Count; s++)
        {
            if (other.LumpSumConceded(s, gainOfOther, largestLumpSumDollars) is { } lumpSum)
            {
                largest = Math.Max(largest, Gain(s, lumpSum));
            }
        }

        return largest;
    }

    /// <summary>Values every shape of a table's menu.</summary>
    internal static Appraisal Of(LicenceTable table, Stake stake) => Of(table, stake, MenuCash.Of(table, stake));

    /// <summary>Values every shape of a table's menu, given what it brings a side with this stake or one that differs in beliefs alone.</summary>
    internal static Appraisal Of(LicenceTable table, Stake stake, MenuCash cash)
    {
        double[] gains = GC.AllocateUninitializedArray<double>(table.Menu.Length);
        stake.ValuesOfUsage(cash, gains);
        for (int s = 0; s < gains.Length; s++)
        {
            gains[s] /= cash.AnnuityYears[s];
        }

        return new(cash, gains, stake.CurvesOf(table));
    }
}

/// <summary>One shape's worth to one side.</summary>
/// <param name="GainDollarsPerYear">Gain without a lump sum; artists who are paid for consent apart.</param>
/// <param name="AnnuityYears">Present value of a dollar a year over the shape's term.</param>
/// <param name="Split">What a label keeps of a lump sum.</param>
public readonly record struct ShapeAppraisal(double GainDollarsPerYear, double AnnuityYears, LumpSumSplit Split)
{
    /// <summary>Its worth with any lump sum where that is more than money changing hands; null for a plain buy-out, which is worth what it pays.</summary>
    internal LumpSumCurve? Curve { get; init; }
}
