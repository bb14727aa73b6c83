namespace NegotiationSim.Core.Bargaining;

/// <summary>What a shape of terms is worth to one side for every lump sum: rising for the label that gets it, falling for the platform that pays.</summary>
/// <remarks>
/// With a buy-out the worth is a straight line in the lump sum. With an advance it is not: a dollar more is a loan until use earns it,
/// and a gift where use never does, which depends on how the product fares. Nor is it where other labels are owed as much.
/// </remarks>
internal sealed class LumpSumCurve
{
    // Relative error of a lump sum that is solved for; far below a dollar in a billion.
    private const double Precision = 1e-14;
    private const double Flat = 1e-9;
    private const int MostSteps = 200;

    private readonly Prospect prospect;
    private readonly CashStream stream;
    private readonly int years;
    private readonly LumpSumTerms terms;
    private readonly LumpSumCurve? other;
    private readonly double partOfOther;
    private readonly double straightFrom;

    public LumpSumCurve(Prospect prospect, CashStream stream, int years, LumpSumTerms terms)
    {
        this.prospect = prospect;
        this.stream = stream;
        this.years = years;
        this.terms = terms;

        // A little further, where rounding cannot put the last dollar back into use.
        straightFrom = Kinks[^1] * (1 + 1e-12);
    }

    private LumpSumCurve(LumpSumCurve one, LumpSumCurve other, double partOfOther)
        : this(one.prospect, one.stream, one.years, one.terms)
    {
        this.other = other;
        this.partOfOther = partOfOther;
        straightFrom = Math.Max(one.straightFrom, other.straightFrom);
    }

    /// <summary>Lump sums at which the worth bends, rising; beyond the last it is a straight line.</summary>
    public IReadOnlyList<double> Kinks
    {
        get
        {
            List<double> kinks = [terms.LeastDollars, .. other?.Kinks ?? []];
            AddUse(terms.IsRecoupable ? stream.UsageDollars : 0, 0, 1);
            if (terms.Split is { PassThrough: > 0, FloorDollars: > 0 } split)
            {
                // Breakage of which the artists' part exceeds what they had for their consent.
                double floor = split.FloorDollars / split.PassThrough;
                kinks.AddRange([.. kinks.Select(kink => kink + floor)]);
            }

            foreach (MatchedLumpSum match in terms.Matches)
            {
                AddUse(match.UsageDollars, match.HasDollars, match.Factor);
            }

            kinks.Sort();
            return kinks;

            // What follows this lump sum begins where it exceeds what was paid before, which use repays first.
            void AddUse(double usageDollars, double has, double factor)
            {
                if (factor > 0)
                {
                    List<double> ends = [0];
                    prospect.AddKinks(usageDollars, years, ends);
                    kinks.AddRange([has / factor, .. ends.Where(end => end > has).Select(end => end / factor)]);
                }
            }
        }
    }

    /// <summary>A curve between two others, for the mean of a belief.</summary>
    public static LumpSumCurve Between(LumpSumCurve one, LumpSumCurve other, double partOfOther) => new(one, other, partOfOther);

    /// <summary>Worth with a lump sum of at least 0.</summary>
    public LumpSumWorth At(double dollars)
    {
        LumpSumWorth own = prospect.CertaintyEquivalent(stream, terms, dollars, years);
        if (other is null)
        {
            return own;
        }

        LumpSumWorth others = other.At(dollars);
        return new(
            ((1 - partOfOther) * own.Dollars) + (partOfOther * others.Dollars),
            ((1 - partOfOther) * own.Slope) + (partOfOther * others.Slope));
    }

    /// <summary>The lump sum at which the terms have a worth, dollars; negative, and then by the full missing sum, where they have too much or too little without one.</summary>
    /// <remarks>Where the worth does not change over some lump sums (nobody discounts, and use is sure to earn them), the one that is best for the other side.</remarks>
    public double LumpSumFor(double worthDollars)
    {
        double without = At(0).Dollars;
        if (terms.IsPaid ? without < worthDollars : without >= worthDollars)
        {
            return -Math.Abs(worthDollars - without);
        }

        LumpSumWorth last = At(straightFrom);
        if (terms.IsPaid ? last.Dollars >= worthDollars : last.Dollars < worthDollars)
        {
            return straightFrom + ((worthDollars - last.Dollars) / last.Slope);
        }

        return Solve(worthDollars, Precision * (Math.Abs(without) + Math.Abs(last.Dollars)));
    }

    /// <summary>Newton's method, kept between a lump sum that is too small and one that is too large.</summary>
    private double Solve(double worthDollars, double tolerance)
    {
        double low = 0;
        double high = straightFrom;
        double lumpSum = high / 2;
        for (int step = 0; step < MostSteps && high - low > Precision * straightFrom; step++)
        {
            LumpSumWorth worth = At(lumpSum);
            double missing = worthDollars - worth.Dollars;
            bool enough = missing <= tolerance;
            if (Math.Abs(missing) <= tolerance && Math.Abs(worth.Slope) > Flat)
            {
                break;
            }

            (low, high) = terms.IsPaid == enough ? (lumpSum, high) : (low, lumpSum);
            double next = lumpSum + (missing / worth.Slope);
            lumpSum = next > low && next < high ? next : (low + high) / 2;
        }

        return lumpSum;
    }
}
