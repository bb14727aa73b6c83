using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What the shapes of a menu are worth to one side without a lump sum, and what a lump sum adds.</summary>
/// <remarks>Gains are over disagreement, certainty equivalents in dollars a year (value at signing over the annuity of the term).</remarks>
/// <param name="Shapes">One entry a shape of the menu.</param>
/// <param name="PaysLumpSum">Whether this side pays the lump sum (the platform) or gets it (the label).</param>
public sealed record Appraisal(ImmutableArray<ShapeAppraisal> Shapes, bool PaysLumpSum)
{
    /// <summary>Gain of a shape with a lump sum, dollars a year.</summary>
    public double Gain(int shape, double lumpSumDollars)
    {
        ShapeAppraisal s = Shapes[shape];
        if (s.Curve is { } curve)
        {
            return curve.At(lumpSumDollars).Dollars / s.AnnuityYears;
        }

        return s.GainDollarsPerYear + ((PaysLumpSum ? -lumpSumDollars : s.Split.Kept(lumpSumDollars)) / s.AnnuityYears);
    }

    /// <summary>The lump sum that leaves this side with a gain, dollars; negative when it would have to flow the other way.</summary>
    public double LumpSumFor(int shape, double gainDollarsPerYear)
    {
        ShapeAppraisal s = Shapes[shape];
        if (s.Curve is { } curve)
        {
            return curve.LumpSumFor(gainDollarsPerYear * s.AnnuityYears);
        }

        double missing = (gainDollarsPerYear - s.GainDollarsPerYear) * s.AnnuityYears;
        return PaysLumpSum ? -missing : s.Split.LumpSumFor(missing);
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
        double largest = double.NegativeInfinity;
        for (int s = 0; s < Shapes.Length; s++)
        {
            if (other.LumpSumConceded(s, gainOfOther, largestLumpSumDollars) is { } lumpSum)
            {
                largest = Math.Max(largest, Gain(s, lumpSum));
            }
        }

        return largest;
    }

    /// <summary>Values every shape of a table's menu.</summary>
    internal static Appraisal Of(LicenceTable table, Stake stake) => new(
        [.. table.Menu.Select(shape =>
        {
            double annuity = stake.Prospect.Annuity(shape.TermYears);
            return new ShapeAppraisal(stake.ValueOfUsage(table, shape) / annuity, annuity, stake.SplitOf(table, shape))
            {
                Curve = stake.CurveOf(table, shape),
            };
        })],
        stake.PaysLumpSum);
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
