namespace NegotiationSim.Core.Bargaining;

/// <summary>How much the form matters: the most the label could have in each form while the platform gains as much as it does.</summary>
/// <remarks>
/// Where the forms are close, a small wedge decides between them; where they are far apart, none of the small ones matters.
/// Dollars a year over disagreement; null where no terms of that form leave the platform its gain.
/// </remarks>
/// <param name="AtSigning">All is paid as a lump sum.</param>
/// <param name="ByUse">At most a tenth of the expected payments is.</param>
/// <param name="AnyForm">Any terms on the table.</param>
public sealed record FormStakes(double? AtSigning, double? ByUse, double? AnyForm)
{
    /// <summary>Compares the forms in given talks.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="platformGainDollarsPerYear">What the platform is to gain at least, dollars a year.</param>
    public static FormStakes Of(TalksCase talks, double platformGainDollarsPerYear)
    {
        ArgumentNullException.ThrowIfNull(talks);
        LicenceTable table = talks.Table;
        Appraisal label = talks.LabelAppraisal;
        Appraisal platform = talks.PlatformAppraisal;
        double? atSigning = null;
        double? byUse = null;
        double? anyForm = null;
        for (int s = 0; s < table.Menu.Length; s++)
        {
            if (platform.LumpSumConceded(s, platformGainDollarsPerYear, table.LargestLumpSumDollars) is not { } lumpSum)
            {
                continue;
            }

            anyForm = Larger(anyForm, label.Gain(s, lumpSum));
            if (Clauses.In(table.Menu[s]) == 0)
            {
                atSigning = Larger(atSigning, label.Gain(s, lumpSum));
            }
            else
            {
                byUse = Larger(byUse, label.Gain(s, Math.Min(lumpSum, table.LumpSumOfOnePartIn(10, table.Menu[s]))));
            }
        }

        return new FormStakes(atSigning, byUse, anyForm);

        static double Larger(double? most, double gain) => Math.Max(most ?? double.NegativeInfinity, gain);
    }
}
