using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Bargaining;

/// <summary>One shape of terms with a range of lump sums over which both gains are straight lines and neither is below nothing.</summary>
/// <param name="Shape">Index into the menu.</param>
/// <param name="Clauses">Forms of payment by use in the shape.</param>
/// <param name="LowestLumpSumDollars">Where the piece starts, best for the platform.</param>
/// <param name="HighestLumpSumDollars">Where it ends, best for the label.</param>
/// <param name="Start">Gains at its start.</param>
/// <param name="End">Gains at its end.</param>
internal sealed record TermsPiece(
    int Shape, int Clauses, double LowestLumpSumDollars, double HighestLumpSumDollars, UtilityPoint Start, UtilityPoint End)
{
    /// <summary>All pieces of the agreement zone; empty when there is none.</summary>
    public static ImmutableArray<TermsPiece> AllOf(TalksCase talks)
    {
        LicenceTable table = talks.Table;
        Appraisal label = talks.LabelAppraisal;
        Appraisal platform = talks.PlatformAppraisal;
        var pieces = ImmutableArray.CreateBuilder<TermsPiece>();
        for (int s = 0; s < table.Menu.Length; s++)
        {
            double low = Math.Max(0, label.LumpSumFor(s, 0));
            double high = Math.Min(table.LargestLumpSumDollars, platform.LumpSumFor(s, 0));
            LumpSumSplit split = label.Shapes[s].Split;
            double kink = split.PassThrough > 0 ? split.FloorDollars / split.PassThrough : double.PositiveInfinity;
            if (low < kink && kink < high)
            {
                Add(s, low, kink);
                Add(s, kink, high);
            }
            else
            {
                Add(s, low, high);
            }
        }

        return pieces.ToImmutable();

        void Add(int shape, double low, double high)
        {
            if (low <= high)
            {
                pieces.Add(new TermsPiece(
                    shape, Bargaining.Clauses.In(table.Menu[shape]), low, high, Gains(shape, low), Gains(shape, high)));
            }
        }

        // The gain that a lump sum was solved for may come out a rounding below nothing.
        UtilityPoint Gains(int shape, double lumpSum) =>
            new(Math.Max(0, label.Gain(shape, lumpSum)), Math.Max(0, platform.Gain(shape, lumpSum)));
    }

    /// <summary>Where the product of gains is largest, 0 (start) to 1 (end).</summary>
    public double NashPoint => Rise * Fall > 0
        ? Math.Clamp(((Rise * Start.PlatformDollarsPerYear) - (Fall * Start.LabelDollarsPerYear)) / (2 * Rise * Fall), 0, 1)
        : 0;

    /// <summary>Where the sum of gains is largest: an end.</summary>
    public double LargestSum => Rise > Fall ? 1 : 0;

    /// <summary>Where gains over units are equal, or the end nearest to it.</summary>
    public double EqualPoint(double labelUnit, double platformUnit)
    {
        double closing = (Rise * platformUnit) + (Fall * labelUnit);
        double apart = (Start.PlatformDollarsPerYear * labelUnit) - (Start.LabelDollarsPerYear * platformUnit);
        return closing > 0 ? Math.Clamp(apart / closing, 0, 1) : 0;
    }

    /// <summary>Lump sum at a point of the piece, dollars.</summary>
    public double LumpSumAt(double at) => LowestLumpSumDollars + (at * (HighestLumpSumDollars - LowestLumpSumDollars));

    /// <summary>Gains at a point of the piece.</summary>
    public UtilityPoint PointAt(double at) =>
        new(Start.LabelDollarsPerYear + (at * Rise), Start.PlatformDollarsPerYear - (at * Fall));

    private double Rise => End.LabelDollarsPerYear - Start.LabelDollarsPerYear;

    private double Fall => Start.PlatformDollarsPerYear - End.PlatformDollarsPerYear;
}
