namespace NegotiationSim.Core.Bargaining;

/// <summary>What the shapes of a menu bring one side at forecast success, and how it counts lump sums; one entry a shape in every column.</summary>
/// <remarks>All that does not depend on what a side believes of success, so that several beliefs can be held against one menu.</remarks>
internal sealed class MenuCash
{
    private MenuCash(LicenceTable table, Stake stake)
    {
        int shapes = table.Menu.Length;
        PaysLumpSum = stake.PaysLumpSum;
        TermYears = new int[shapes];
        AnnuityYears = new double[shapes];
        FloorDollars = new double[shapes];
        OtherDollars = new double[shapes];
        UsageDollars = new double[shapes];
        GuaranteeDollars = new double[shapes];
        for (int s = 0; s < shapes; s++)
        {
            Contracts.LicenceTerms shape = table.Menu[s];
            LumpSumSplit split = stake.SplitOf(table, shape);
            CashStream stream = stake.StreamOf(table, shape);
            TermYears[s] = shape.TermYears;
            AnnuityYears[s] = stake.Prospect.Annuity(shape.TermYears);
            (PassThrough, FloorDollars[s]) = (split.PassThrough, split.FloorDollars);
            (OtherDollars[s], UsageDollars[s], GuaranteeDollars[s], ShareOfUsage) =
                (stream.OtherDollars, stream.UsageDollars, stream.GuaranteeDollars, stream.ShareOfUsage);
        }
    }

    /// <summary>Whether this side pays lump sums.</summary>
    public bool PaysLumpSum { get; }

    /// <summary>Artists' share of a lump sum, the same for every shape.</summary>
    public double PassThrough { get; }

    /// <summary>This side's share of usage payments, the same for every shape.</summary>
    public double ShareOfUsage { get; }

    /// <summary>Terms, years.</summary>
    public int[] TermYears { get; }

    /// <summary>Present value of a dollar a year over the term.</summary>
    public double[] AnnuityYears { get; }

    /// <summary>Least that artists get of a lump sum, dollars.</summary>
    public double[] FloorDollars { get; }

    /// <summary>Cash a year apart from the licence, dollars.</summary>
    public double[] OtherDollars { get; }

    /// <summary>Usage payment a year, dollars.</summary>
    public double[] UsageDollars { get; }

    /// <summary>Least usage payment a year, dollars.</summary>
    public double[] GuaranteeDollars { get; }

    /// <summary>What a menu brings a side.</summary>
    public static MenuCash Of(LicenceTable table, Stake stake) => new(table, stake);

    /// <summary>How a lump sum on a shape divides between this side and artists.</summary>
    public LumpSumSplit SplitOf(int shape) => new(PassThrough, FloorDollars[shape]);

    /// <summary>A shape's yearly stream.</summary>
    public CashStream StreamOf(int shape) => new(OtherDollars[shape], UsageDollars[shape], GuaranteeDollars[shape], ShareOfUsage);
}
