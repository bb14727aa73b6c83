using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
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

    public required IReadOnlyList<(int Platform, int Label, LicenceTerms Terms)> StartLicences { get; init; }

    public required MarketScene Scene { get; init; }

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
        IReadOnlyList<(int, int, LicenceTerms)> licences = await EnterLicencesAsync(world, agents, register, random);
        PlatformPosture[] postures = new PlatformPosture[agents.Platforms.Length];
        for (int p = 0; p < postures.Length; p++)
        {
            postures[p] = await agents.Platforms[p].PrepareAsync(first);
        }

        ImmutableArray<double> fearedCost = await agents.Court.FearedCostAsync();
        FoundingDemand calibration = new(world, offerings, [.. postures], fearedCost, hall);
        CalibratedDemand[] demand = new CalibratedDemand[world.Markets.Length];
        for (int m = 0; m < demand.Length; m++)
        {
            demand[m] = await calibration.CalibrateAsync(m);
        }

        (Artist Artist, int Label)[] artists = ArtistGenesis.Create(
            world, HoursByCell(world, offerings, demand), StreamingReceipts(world, offerings, postures), random);
        for (int l = 0; l < agents.Rosters.Length; l++)
        {
            ImmutableArray<Artist>.Builder members = ImmutableArray.CreateBuilder<Artist>(artists.Count(a => a.Label == l));
            members.AddRange(artists.Where(a => a.Label == l).Select(a => a.Artist));
            await agents.Rosters[l].FoundAsync(members.MoveToImmutable());
        }

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
            Scene = new MarketScene(world, offerings, [.. demand.Select(d => d.Conditions)], hall, agents.Platforms)
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

    /// <summary>What the start licences pay all labels in a year, dollars.</summary>
    private static double StreamingReceipts(WorldSpecification world, Offerings offerings, PlatformPosture[] postures) => offerings.All
        .Where(o => world.Platforms[o.Platform].StartLicence is not null)
        .Sum(o => 12 * o.StartUsers * (postures[o.Platform].PriceDollarsPerMonth[o.Place] + o.AdRevenueDollarsPerUserMonth)
            * world.Platforms[o.Platform].StartLicence!.RoyaltyShare);

    /// <summary>Enters the licences in force at the start; they expire at random over a term that begins after the base year.</summary>
    /// <remarks>So the first year shows the market under the terms it is calibrated to, and renewals come one by one, not all at once.</remarks>
    private static async Task<IReadOnlyList<(int, int, LicenceTerms)>> EnterLicencesAsync(
        WorldSpecification world, WorldAgents agents, LicenceRegister register, RandomSource random)
    {
        List<(int, int, LicenceTerms)> licences = [];
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            if (world.Platforms[p].StartLicence is not { } start)
            {
                continue;
            }

            LicenceTerms terms = new(royaltyShare: start.RoyaltyShare, termYears: start.TermYears + 1);
            for (int l = 0; l < world.Labels.Length; l++)
            {
                if (register.Sought(p, l))
                {
                    RandomStream draw = random.Stream(DrawPurpose.LicenceExpiry, (p * world.Labels.Length) + l, RandomSource.BeforeFirstQuarter);
                    register.Sign(p, l, Quarter.PerYear + draw.NextInt32(start.TermYears * Quarter.PerYear), []);
                    licences.Add((p, l, terms));
                    await agents.Platforms[p].InheritAsync(l, terms);
                    await agents.Labels[l].InheritAsync(p, terms);
                }
            }
        }

        return licences;
    }
}
