namespace NegotiationSim.Core.Observation;

/// <summary>What the licences between a platform and a label came to in a year.</summary>
/// <param name="Platform">Index of the platform.</param>
/// <param name="Label">Index of the label.</param>
/// <param name="Quarters">Quarters with a licence in force, 1 to 4.</param>
/// <param name="UsedRevenueDollars">The platform's revenue times the label's share of use, quarter by quarter.</param>
/// <param name="LumpSumDollars">Paid at signing in the year, buy-outs and advances.</param>
/// <param name="EarnedDollars">What use earned.</param>
/// <param name="PaidDollars">Usage payments in cash, guarantees included.</param>
/// <param name="SetOffDollars">The part of what use earned that an advance had paid.</param>
/// <param name="TopUpDollars">What guarantees added.</param>
/// <param name="LapsedDollars">What was left of advances when licences ended.</param>
public sealed record LicenceYear(
    int Platform,
    int Label,
    int Quarters,
    double UsedRevenueDollars,
    double LumpSumDollars,
    double EarnedDollars,
    double PaidDollars,
    double SetOffDollars,
    double TopUpDollars,
    double LapsedDollars)
{
    /// <summary>What guarantees and advances paid above what use earned.</summary>
    public double BreakageDollars => TopUpDollars + LapsedDollars;
}
