using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Turns what platforms paid a label into receipts that its roster can divide among artists by streams.</summary>
/// <remarks>
/// A platform's payment to a label is spread over the label's plays there, so each play earns the same on a platform, and a genre
/// and class earn by where they were played. What use earned counts, whether it was paid now or set off against an advance.
/// </remarks>
internal sealed class ReceiptBook(WorldSpecification world, Offerings offerings)
{
    private readonly int censusPlatform = IndexOfCensus(world);

    /// <summary>A label's receipts from platforms in a quarter; what it receives otherwise is left at zero.</summary>
    public RosterReceipts Of(Quarter quarter, int l, MarketTally tally, PlatformSettlement[] settled, Availability inForce)
    {
        int cells = world.Genres.Length * world.Consumers.PopularityClasses.Length;
        double[] streams = new double[cells];
        double[] dollars = new double[cells];
        double[] census = new double[cells];
        foreach (Offering offering in offerings.All)
        {
            int p = offering.Platform;
            double plays = Quarter.Months * tally.LabelPlays(p, l);
            if (!world.Platforms[p].Traits.PaysByPlay || !inForce[p, l] || plays <= 0)
            {
                continue;
            }

            double rate = settled[p].Licences[l].Credited.Dollars / plays;
            ReadOnlySpan<double> perMass = tally.StreamsPerMass(offering.Index);
            for (int cell = 0; cell < cells; cell++)
            {
                double inQuarter = Quarter.Months * perMass[cell] * tally.Weight(offering, l, cell);
                streams[cell] += inQuarter;
                dollars[cell] += inQuarter * rate;
                census[cell] += p == censusPlatform ? inQuarter : 0;
            }
        }

        Money streaming = Money.Zero;
        Money[] ai = new Money[settled.Length];
        for (int p = 0; p < settled.Length; p++)
        {
            bool generator = world.Platforms[p].Traits.Use == LicensedUse.Train;
            Money credited = settled[p].Licences[l].Credited;
            ai[p] = generator ? credited : Money.Zero;
            streaming += generator ? Money.Zero : credited;
        }

        double usage = tally.TotalPlays[censusPlatform] > 0 ? tally.LabelPlays(censusPlatform, l) / tally.TotalPlays[censusPlatform] : 0;
        return new RosterReceipts
        {
            Quarter = quarter,
            StreamsPerMass = [.. streams],
            DollarsPerMass = [.. dollars],
            CensusStreamsPerMass = [.. census],
            Streaming = streaming,
            Census = settled[censusPlatform].Licences[l].Credited + settled[censusPlatform].Publishing.Share(usage),
            LumpSumToArtists = Money.Zero,
            OtherRecorded = Money.Zero,
            Settlement = Money.Zero,
            AiRoyalty = [.. ai],
        };
    }

    private static int IndexOfCensus(WorldSpecification world)
    {
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            if (world.Platforms[p].Id == world.Artists.CensusPlatform)
            {
                return p;
            }
        }

        throw new ModelException($"The census platform '{world.Artists.CensusPlatform}' is not a platform of this world.");
    }
}
