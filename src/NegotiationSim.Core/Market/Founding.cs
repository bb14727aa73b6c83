using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Everything before the first quarter: demand is calibrated, artists are created, licences in force are entered.</summary>
internal sealed class Founding
{
    private Founding(WorldSpecification world, WorldAgents agents)
    {
        World = world;
        Agents = agents;
        Offerings = new Offerings(world);
    }

    public WorldSpecification World { get; }

    public WorldAgents Agents { get; }

    public Offerings Offerings { get; }

    public required LicenceRegister Register { get; init; }

    public Notices Notices { get; } = new();

    public required ImmutableArray<AgreedLicence> StartLicences { get; init; }

    public required MarketScene Scene { get; init; }

    public required PoolOffice Pools { get; init; }

    public required Entrants Entrants { get; init; }

    public required ImmutableArray<CalibrationObservation> Calibration { get; init; }

    /// <summary>Prepares a world whose agents are in place.</summary>
    /// <exception cref="ModelException">The start cannot be reproduced.</exception>
    public static async Task<Founding> PrepareAsync(WorldSpecification world, WorldAgents agents, RandomSource random)
    {
        Quarter first = Quarter.At(world.StartYear, 0);
        Offerings offerings = new(world);
        AudienceHall hall = new(agents.Audiences, ForecastPanel.Of(world));

        // Before prices are asked for: a platform that prices by cost has to know what it pays.
        LicenceRegister register = new(world);
        ImmutableArray<AgreedLicence> licences = await Market.StartLicences.EnterAsync(world, agents, register, random);
        PlatformPosture[] postures = new PlatformPosture[agents.Platforms.Length];
        for (int p = 0; p < postures.Length; p++)
        {
            // Only tools owe levies, and demand for those is not calibrated at their prices.
            postures[p] = await agents.Platforms[p].PrepareAsync(first, []);
        }

        ImmutableArray<double> fearedCost = await agents.Court.FearedCostAsync();
        FoundingDemand calibration = new(world, offerings, [.. postures], fearedCost, hall);
        CalibratedDemand[] demand = new CalibratedDemand[world.Markets.Length];
        for (int m = 0; m < demand.Length; m++)
        {
            demand[m] = await calibration.CalibrateAsync(m);
        }

        (Artist Artist, int Label)[] artists = ArtistGenesis.Create(
            world, HoursByCell(world, offerings, demand), StreamingReceipts(world, offerings, postures, demand), random);
        ImmutableArray<Artist>[] members = ByLabel(artists, agents.Rosters.Length);
        await Task.WhenAll(agents.Rosters.Select((roster, l) => roster.FoundAsync(members[l]).AsTask()));

        PoolOffice pools = new(world, offerings, agents.Rosters);
        return new Founding(world, agents)
        {
            Register = register,
            StartLicences = licences,
            Calibration = [.. demand.Select((fit, m) => new CalibrationObservation(
                world.Markets[m].Id,
                fit.Iterations,
                fit.Residual,
                DemandCalibration.SubscriptionElasticity(fit.Conditions, offerings.Services[m], fit.Response),
                fit.Conditions.PriceSensitivity))],
            Entrants = new Entrants(world, artists.Select(a => a.Artist), random),
            Pools = pools,
            Scene = new MarketScene(world, offerings, [.. demand.Select(d => d.Conditions)], hall, agents.Platforms, pools)
            {
                Quarter = first,
                Repertoires = [],
                Postures = [.. postures],
                FearedCostDollarsPerMonth = fearedCost,
                Policies = new PolicyCalendar(world).In(first),
                FreeUse = FreeUse.None(world),
            },
        };
    }

    /// <summary>The artists of each label in order. Each is copied once: artists are large, and there may be a million.</summary>
    private static ImmutableArray<Artist>[] ByLabel((Artist Artist, int Label)[] artists, int labels)
    {
        int[] count = new int[labels];
        foreach (ref readonly (Artist Artist, int Label) artist in artists.AsSpan())
        {
            count[artist.Label]++;
        }

        Artist[][] members = [.. count.Select(n => new Artist[n])];
        int[] next = new int[labels];
        foreach (ref readonly (Artist Artist, int Label) artist in artists.AsSpan())
        {
            members[artist.Label][next[artist.Label]++] = artist.Artist;
        }

        return [.. members.Select(ImmutableCollectionsMarshal.AsImmutableArray)];
    }

    /// <summary>Hours a month on licensed services by genre and popularity class, over all markets.</summary>
    private static double[] HoursByCell(WorldSpecification world, Offerings offerings, CalibratedDemand[] demand)
    {
        int cells = world.Genres.Length * world.Consumers.PopularityClasses.Length;
        double[] hours = new double[cells];
        for (int m = 0; m < demand.Length; m++)
        {
            ImmutableArray<Offering> services = offerings.Services[m];
            for (int j = 0; j < services.Length; j++)
            {
                for (int cell = 0; cell < cells && world.Platforms[services[j].Platform].Kind == PlatformKind.Streaming; cell++)
                {
                    hours[cell] += demand[m].Response.HumanHours[(j * cells) + cell];
                }
            }
        }

        return hours;
    }

    /// <summary>What the start licences pay all labels for use in a year, dollars.</summary>
    private static double StreamingReceipts(WorldSpecification world, Offerings offerings, PlatformPosture[] postures, CalibratedDemand[] demand) =>
        offerings.All
            .Where(o => world.Platforms[o.Platform].StartLicence is { IsRoyaltyAlone: true })
            .Sum(o => 12 * o.StartUsers * (postures[o.Platform].PriceDollarsPerMonth[o.Place] + o.AdRevenueDollarsPerUserMonth)
                * world.Platforms[o.Platform].StartLicence!.RoyaltyShare)
        + world.Platforms
            .Select((platform, p) => platform.StartLicence is { IsRoyaltyAlone: false } start
                ? Market.StartLicences.Receipts(start, UseOf(world, offerings, postures, demand, p))
                : 0)
            .Sum();

    /// <summary>A platform's year at the start: revenue, plays and subscribers.</summary>
    private static LicenceUse UseOf(WorldSpecification world, Offerings offerings, PlatformPosture[] postures, CalibratedDemand[] demand, int platform)
    {
        double revenue = 0;
        double users = 0;
        double subscribers = 0;
        foreach (Offering o in offerings.All.Where(o => o.Platform == platform))
        {
            revenue += 12 * o.StartUsers * (postures[platform].PriceDollarsPerMonth[o.Place] + o.AdRevenueDollarsPerUserMonth);
            users += o.StartUsers;
            subscribers += o.Tier == TierKind.Subscription ? o.StartUsers : 0;
        }

        int cells = world.Genres.Length * world.Consumers.PopularityClasses.Length;
        double hours = 0;
        for (int m = 0; m < demand.Length; m++)
        {
            for (int j = 0; j < offerings.Services[m].Length; j++)
            {
                for (int cell = 0; cell < cells && offerings.Services[m][j].Platform == platform; cell++)
                {
                    hours += demand[m].Response.HumanHours[(j * cells) + cell];
                }
            }
        }

        return new LicenceUse(revenue, 1, 12 * hours * 60 / world.Consumers.MinutesPerTrack, 12 * subscribers, 12 * users);
    }
}
