using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Turns what platforms paid a label into receipts that its roster can divide among artists as the payout rules say.</summary>
/// <remarks>
/// A streaming service's payment to a label is spread over the service's pools by the label's part of each, and inside a pool over the
/// label's artists by their weight under the pool's rule: under pro-rata each play of a pool earns the same. Elsewhere each play on a
/// platform earns the same. What use earned counts, whether it was paid now or set off against an advance.
/// </remarks>
internal sealed class ReceiptBook(WorldSpecification world, Offerings offerings)
{
    private readonly int censusPlatform = IndexOfCensus(world);

    /// <summary>A label's receipts from platforms in a quarter; what it receives otherwise is left at zero.</summary>
    public RosterReceipts Of(
        Quarter quarter, int l, UsageShares shares, Func<Offering, double> revenue, PlatformSettlement[] settled, Availability inForce)
    {
        MarketTally tally = shares.Usage.Tally;
        int cells = world.Genres.Length * world.Consumers.PopularityClasses.Length;
        double[] streams = new double[cells];
        double[] dollars = new double[cells];
        double[] census = new double[cells];
        double[] social = new double[cells];
        SortedDictionary<int, double[]> remixed = [];
        SortedDictionary<(int Platform, PayoutRuleKind Rule), double[]> judged = [];
        foreach (Offering offering in offerings.All)
        {
            int p = offering.Platform;
            double plays = tally.LabelPlays(p, l);
            if (!world.Platforms[p].Traits.PaysByPlay || !inForce[p, l] || plays <= 0)
            {
                continue;
            }

            if (tally.RemixesCohort(p, l))
            {
                remixed.TryAdd(p, new double[cells]);
                AddTo(remixed[p], [.. tally.StreamsPerMass(offering.Index)], Quarter.Months);
                continue;
            }

            ImmutableArray<double> played = shares.Usage.StreamsPerMass(offering, l);
            AddTo(streams, played, Quarter.Months);
            double credited = settled[p].Licences[l].Credited.Dollars;
            if (shares[offering.Index] is not { } pool)
            {
                AddTo(world.Platforms[p].Kind == PlatformKind.Social ? social : dollars, played, credited / plays);
                AddTo(census, played, p == censusPlatform ? credited / plays : 0);
                continue;
            }

            if (pool.Claims[l] <= 0)
            {
                continue;
            }

            ImmutableArray<double> perMass = shares.Usage.ForLabel(offering, l, pool.PerMass);
            double rate = credited * PartOf(offering, l, shares, revenue) / pool.Claims[l];
            if (pool.Payout.JudgesArtists)
            {
                if (!judged.TryGetValue((p, pool.Payout.Rule), out double[]? into))
                {
                    judged[(p, pool.Payout.Rule)] = into = new double[cells];
                }

                AddTo(into, perMass, rate);
                continue;
            }

            AddTo(dollars, perMass, rate);
            AddTo(census, perMass, p == censusPlatform ? rate : 0);
        }

        Money streaming = Money.Zero;
        Money fromSocial = Money.Zero;
        Money[] ai = new Money[settled.Length];
        for (int p = 0; p < settled.Length; p++)
        {
            bool generator = world.Platforms[p].Traits.Use == LicensedUse.Train;
            Money credited = settled[p].Licences[l].Credited;
            ai[p] = generator ? credited : Money.Zero;
            bool isSocial = world.Platforms[p].Kind == PlatformKind.Social;
            fromSocial += isSocial ? credited : Money.Zero;
            streaming += generator || isSocial || remixed.ContainsKey(p) ? Money.Zero : credited;
        }

        double usage = tally.TotalPlays[censusPlatform] > 0 ? tally.LabelPlays(censusPlatform, l) / tally.TotalPlays[censusPlatform] : 0;
        return new RosterReceipts
        {
            Quarter = quarter,
            StreamsPerMass = [.. streams],
            DollarsPerMass = [.. dollars],
            CensusDollarsPerMass = [.. census],
            Judged = [.. judged.Select(entry => new JudgedReceipts(
                entry.Key.Platform, entry.Key.Rule, entry.Key.Platform == censusPlatform, [.. entry.Value]))],
            Streaming = streaming,
            Remixed = [.. remixed.Select(entry => new CohortReceipts(entry.Key, settled[entry.Key].Licences[l].Credited, [.. entry.Value]))],
            Social = fromSocial,
            SocialDollarsPerMass = [.. social],
            Census = settled[censusPlatform].Licences[l].Credited + settled[censusPlatform].Publishing.Share(usage),
            LumpSumToArtists = Money.Zero,
            OtherRecorded = Money.Zero,
            Settlement = Money.Zero,
            AiRoyalty = [.. ai],
            AiPerPopularity = [.. ai.Select((royalty, p) => royalty > Money.Zero ? tally.OutputsPerPopularity(p, l) : [])],
        };
    }

    /// <summary>Part of a platform's payment to a label that an offering's pool brought; by shares alone where no pool has money.</summary>
    private double PartOf(Offering offering, int l, UsageShares shares, Func<Offering, double> revenue)
    {
        double brought = 0;
        double share = 0;
        foreach (Offering other in offerings.All)
        {
            if (other.Platform == offering.Platform)
            {
                brought += revenue(other) * shares.Share(other, l);
                share += shares.Share(other, l);
            }
        }

        double mine = shares.Share(offering, l);
        return brought > 0 ? revenue(offering) * mine / brought : mine / share;
    }

    private static void AddTo(double[] sums, ImmutableArray<double> values, double factor)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += factor * values[i];
        }
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
