using System.Globalization;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>Checks shares that must sum to one.</summary>
internal static class SumCheck
{
    private const double Tolerance = 1e-6;

    /// <summary>Reports shares of the entries of a mapping that do not sum to one; silent when one of them could not be read.</summary>
    public static void SumToOne<T>(
        this ObjectReader reader,
        string key,
        string share,
        IReadOnlyCollection<T> items,
        Func<T, double> shareOf)
    {
        double sum = items.Sum(shareOf);
        if (items.Count > 0 && Math.Abs(sum - 1) > Tolerance)
        {
            string written = (sum * 100).ToString("0.######", CultureInfo.InvariantCulture);
            string off = (Math.Abs(sum - 1) * 100).ToString("0.######", CultureInfo.InvariantCulture);
            string change = sum > 1 ? "Take off" : "Add";
            reader.Report(key, $"the '{share}' of all entries sum to {written}%", "a sum of 100%", $"{change} {off} points in all.");
        }
    }
}
