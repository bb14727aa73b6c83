namespace NegotiationSim.Core.Contracts;

/// <summary>A quarter's use of a licensed catalogue: the base of its usage payment.</summary>
/// <param name="RevenueDollars">The platform's revenue, dollars; finite, at least 0.</param>
/// <param name="UsageShare">The label's share of the platform's streams, [0, 1].</param>
/// <param name="Plays">Plays of the label's recordings; finite, at least 0.</param>
/// <param name="SubscriberMonths">The platform's subscribers, summed over the months of the quarter; finite, at least 0.</param>
public readonly record struct LicenceUsage(double RevenueDollars, double UsageShare, double Plays, double SubscriberMonths)
{
    /// <summary>Least that the law lets the platform pay for these plays, dollars; finite, at least 0.</summary>
    public double LeastDollars { get; init; }

    internal void Check()
    {
        Check(LeastDollars, double.MaxValue, nameof(LeastDollars));
        Check(RevenueDollars, double.MaxValue, nameof(RevenueDollars));
        Check(UsageShare, 1, nameof(UsageShare));
        Check(Plays, double.MaxValue, nameof(Plays));
        Check(SubscriberMonths, double.MaxValue, nameof(SubscriberMonths));
    }

    private static void Check(double value, double highest, string name)
    {
        if (!(value >= 0 && value <= highest))
        {
            throw new ArgumentOutOfRangeException(name, value, highest == 1 ? "Allowed: 0 to 1." : "Allowed: finite and at least 0.");
        }
    }
}
