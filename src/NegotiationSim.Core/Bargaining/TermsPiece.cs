using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Bargaining;

/// <summary>One shape of terms with a range of lump sums over which neither gain is below nothing.</summary>
/// <remarks>
/// Over it both gains are straight lines if the lump sum is a plain buy-out, and concave curves otherwise: at each belief point the
/// money is a straight line between two kinks, and risk aversion bends its certainty equivalent downwards.
/// </remarks>
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
            if (label[s].Curve is not null || platform[s].Curve is not null)
            {
                AddCurves(s, low, high, [.. Kinks(label[s]), .. Kinks(platform[s])]);
                continue;
            }

            double kink = KinkOf(label[s]);
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

        static double KinkOf(ShapeAppraisal shape) =>
            shape.Split.PassThrough > 0 ? shape.Split.FloorDollars / shape.Split.PassThrough : double.PositiveInfinity;

        static IEnumerable<double> Kinks(ShapeAppraisal shape) => shape.Curve?.Kinks ?? [KinkOf(shape)];

        void AddCurves(int shape, double low, double high, IEnumerable<double> kinks)
        {
            double[] ends = [low, .. kinks.Where(kink => low < kink && kink < high).Distinct().Order(), high];
            for (int i = 0; i + 1 < ends.Length; i++)
            {
                if (ends[i] <= ends[i + 1])
                {
                    pieces.Add(new TermsPiece(
                        shape, Bargaining.Clauses.In(table.Menu[shape]), ends[i], ends[i + 1], Gains(shape, ends[i]), Gains(shape, ends[i + 1]))
                    {
                        Curve = new GainCurve(label[shape], platform[shape]),
                    });
                }
            }
        }

        // The gain that a lump sum was solved for may come out a rounding below nothing.
        UtilityPoint Gains(int shape, double lumpSum) =>
            new(Math.Max(0, label.Gain(shape, lumpSum)), Math.Max(0, platform.Gain(shape, lumpSum)));
    }

    /// <summary>Both gains as curves; null where they are straight lines.</summary>
    private GainCurve? Curve { get; init; }

    /// <summary>Where the product of gains is largest, 0 (start) to 1 (end).</summary>
    public double NashPoint => Curve is { } curve
        ? Root(lumpSum => curve.SlopeOfProduct(lumpSum))
        : Rise * Fall > 0
        ? Math.Clamp(((Rise * Start.PlatformDollarsPerYear) - (Fall * Start.LabelDollarsPerYear)) / (2 * Rise * Fall), 0, 1)
        : 0;

    /// <summary>Where the sum of gains is largest: an end, if they are straight lines.</summary>
    public double LargestSum => Curve is { } curve ? Root(lumpSum => curve.SlopeOfSum(lumpSum)) : Rise > Fall ? 1 : 0;

    /// <summary>Where gains over units are equal, or the end nearest to it.</summary>
    public double EqualPoint(double labelUnit, double platformUnit)
    {
        if (Curve is { } curve)
        {
            return Root(lumpSum => (curve.At(lumpSum).PlatformDollarsPerYear * labelUnit) - (curve.At(lumpSum).LabelDollarsPerYear * platformUnit));
        }

        double closing = (Rise * platformUnit) + (Fall * labelUnit);
        double apart = (Start.PlatformDollarsPerYear * labelUnit) - (Start.LabelDollarsPerYear * platformUnit);
        return closing > 0 ? Math.Clamp(apart / closing, 0, 1) : 0;
    }

    /// <summary>Lump sum at a point of the piece, dollars.</summary>
    public double LumpSumAt(double at) => LowestLumpSumDollars + (at * (HighestLumpSumDollars - LowestLumpSumDollars));

    /// <summary>Gains at a point of the piece.</summary>
    public UtilityPoint PointAt(double at) => Curve is { } curve && at is > 0 and < 1
        ? curve.At(LumpSumAt(at))
        : new(Start.LabelDollarsPerYear + (at * Rise), Start.PlatformDollarsPerYear - (at * Fall));

    private double Rise => End.LabelDollarsPerYear - Start.LabelDollarsPerYear;

    private double Fall => Start.PlatformDollarsPerYear - End.PlatformDollarsPerYear;

    /// <summary>Where something that falls over the piece is zero, or the end nearest to that.</summary>
    private double Root(Func<double, double> falling)
    {
        if (falling(LumpSumAt(AtAnEnd)) <= 0)
        {
            return 0;
        }

        if (falling(LumpSumAt(1 - AtAnEnd)) >= 0)
        {
            return 1;
        }

        double low = 0;
        double high = 1;
        while (high - low > Precision)
        {
            double middle = (low + high) / 2;
            (low, high) = falling(LumpSumAt(middle)) > 0 ? (middle, high) : (low, middle);
        }

        return low;
    }

    private const double Precision = 1e-13;
    private const double AtAnEnd = 1e-9;

    /// <summary>Gains of both sides for any advance on a shape.</summary>
    private sealed record GainCurve(ShapeAppraisal Label, ShapeAppraisal Platform)
    {
        public UtilityPoint At(double lumpSum) => new(Worth(Label, lumpSum, isPaid: false).Dollars, Worth(Platform, lumpSum, isPaid: true).Dollars);

        public double SlopeOfProduct(double lumpSum)
        {
            LumpSumWorth label = Worth(Label, lumpSum, isPaid: false);
            LumpSumWorth platform = Worth(Platform, lumpSum, isPaid: true);
            return (label.Slope * platform.Dollars) + (platform.Slope * label.Dollars);
        }

        public double SlopeOfSum(double lumpSum) => Worth(Label, lumpSum, isPaid: false).Slope + Worth(Platform, lumpSum, isPaid: true).Slope;

        private static LumpSumWorth Worth(ShapeAppraisal shape, double lumpSum, bool isPaid)
        {
            if (shape.Curve is { } curve)
            {
                LumpSumWorth worth = curve.At(lumpSum);
                return new(worth.Dollars / shape.AnnuityYears, worth.Slope / shape.AnnuityYears);
            }

            // A plain buy-out: the label keeps what artists do not get, the platform bears all.
            bool overFloor = shape.Split.PassThrough * lumpSum >= shape.Split.FloorDollars;
            double slope = isPaid ? -1 : overFloor ? 1 - shape.Split.PassThrough : 1;
            return new(
                shape.GainDollarsPerYear + ((isPaid ? -lumpSum : shape.Split.Kept(lumpSum)) / shape.AnnuityYears), slope / shape.AnnuityYears);
        }
    }
}
