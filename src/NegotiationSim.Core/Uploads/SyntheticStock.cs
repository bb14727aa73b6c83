using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Uploads;

/// <summary>Synthetic tracks on one platform: delivered, found at a rate, purged at dates.</summary>
internal sealed class SyntheticStock(UploadSpecification uploads, string platform)
{
    private const double DaysPerQuarter = 365.25 / Quarter.PerYear;

    private double detectionPerYear = uploads.DetectionPerYear;

    /// <summary>Tracks standing after the latest quarter's deliveries and removals.</summary>
    public double Standing { get; private set; }

    /// <summary>Tracks that people deliver in a quarter.</summary>
    public double HumanDelivered { get; } = uploads.HumanTracksPerDay * DaysPerQuarter;

    /// <summary>Synthetic tracks delivered in the latest quarter.</summary>
    public double Delivered { get; private set; }

    /// <summary>Synthetic tracks removed in the latest quarter.</summary>
    public double Removed { get; private set; }

    /// <summary>Goes through a quarter. People go on as before, so the odds of a synthetic delivery are its number for each of theirs.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="leastDetectionPerYear">Least detection that the law prescribes, [0, 1].</param>
    public void Advance(Quarter quarter, double leastDetectionPerYear = 0)
    {
        double startOdds = uploads.StartShare / (1 - uploads.StartShare);
        Delivered = HumanDelivered * startOdds * Math.Exp(uploads.OddsGrowthPerYear * quarter.Index / Quarter.PerYear);
        double before = Standing + Delivered;
        double left = before;
        foreach (UploadAction action in uploads.Actions)
        {
            bool isNow = (action.Year, action.Quarter) == (quarter.Year, quarter.Number);
            if (isNow && (action.Platform is null || action.Platform == platform))
            {
                left = Math.Max(0, left - action.PurgedTracks);
                detectionPerYear = action.DetectionPerYear ?? detectionPerYear;
            }
        }

        Standing = left * Math.Pow(1 - Math.Max(detectionPerYear, leastDetectionPerYear), 1.0 / Quarter.PerYear);
        Removed = before - Standing;
    }
}
