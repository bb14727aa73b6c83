namespace NegotiationSim.Core.Payouts;

/// <summary>Refuses numbers that no payout can be made of.</summary>
internal static class PayoutNumbers
{
    public static void Check(double value, string name)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Allowed: finite and at least 0.");
        }
    }
}
