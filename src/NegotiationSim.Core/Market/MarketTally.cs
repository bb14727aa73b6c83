using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Users and plays a month by platform and label, from the markets' hours and the labels' repertoires.</summary>
/// <remarks>
/// Hours are known by genre and popularity class; inside such a cell they fall to artists in proportion to q^lambda. Per unit of
/// that mass every artist on the platform gets the same streams, so labels (and later artists) need only their own mass.
/// </remarks>
internal sealed class MarketTally
{
    private const double MinutesPerHour = 60;
    private const double MonthsPerYear = 12;

    private readonly WorldSpecification world;
    private readonly Offerings offerings;
    private readonly Crowds crowds;
    private readonly double[] users;
    private readonly double[][] streamsPerMass;
    private readonly double[][] labelPlays;
    private readonly double[][] offeringPlays;
    private readonly double[] otherPlays;
    private readonly double[] totalPlays;
    private readonly Attribution attribution;
    private readonly TrainingSets training;

    private MarketTally(WorldSpecification world, Offerings offerings, Crowds crowds, TrainingSets training, Attribution attribution)
    {
        this.crowds = crowds;
        this.training = training;
        this.attribution = attribution;
        this.world = world;
        this.offerings = offerings;
        int cells = world.Genres.Length * world.Consumers.PopularityClasses.Length;
        users = new double[offerings.All.Length];
        streamsPerMass = [.. offerings.All.Select(_ => new double[cells])];
        labelPlays = [.. world.Platforms.Select(_ => new double[world.Labels.Length])];
        offeringPlays = [.. offerings.All.Select(_ => new double[world.Labels.Length])];
        otherPlays = new double[world.Platforms.Length];
        totalPlays = new double[world.Platforms.Length];
    }

    /// <summary>Users of each offering, people.</summary>
    public ReadOnlySpan<double> Users => users;

    /// <summary>Plays a month of all tracks on each platform.</summary>
    public ReadOnlySpan<double> TotalPlays => totalPlays;

    /// <summary>Hours a month of synthetic and of all music.</summary>
    public (double Synthetic, double All) Hours { get; private set; }

    /// <summary>Counts the responses of all markets.</summary>
    /// <param name="world">The world.</param>
    /// <param name="offerings">Its offerings.</param>
    /// <param name="responses">One a market.</param>
    /// <param name="repertoires">One a label.</param>
    /// <param name="available">Catalogues on each platform.</param>
    /// <param name="training">What generators may train on.</param>
    /// <param name="crowds">Users of social platforms.</param>
    /// <param name="accuracy">Share of the plays of each platform's outputs that is traced to recordings, [0, 1]; empty for none of any.</param>
    public static MarketTally Count(
        WorldSpecification world,
        Offerings offerings,
        IReadOnlyList<MarketResponse> responses,
        IReadOnlyList<Repertoire> repertoires,
        Availability available,
        TrainingSets training,
        Crowds crowds,
        ImmutableArray<double> accuracy)
    {
        MarketTally tally = new(world, offerings, crowds, training, accuracy.IsEmpty
            ? Attribution.ByTraining(training)
            : Attribution.ByOutputs(training, accuracy, Attribution.OutputsOf(world, responses)));
        double syntheticPlays = 0;
        double playsPerHour = MinutesPerHour / world.Consumers.MinutesPerTrack;
        foreach (MarketResponse response in responses)
        {
            ImmutableArray<Offering> services = offerings.Services[response.Market];
            for (int j = 0; j < services.Length; j++)
            {
                tally.users[services[j].Index] = response.Users[j];
                int cells = world.Genres.Length * world.Consumers.PopularityClasses.Length;
                tally.AddPlays(services[j], response.HumanHours.AsSpan().Slice(j * cells, cells), repertoires, available, playsPerHour);
                tally.otherPlays[services[j].Platform] += playsPerHour * response.SyntheticHours[j];
                syntheticPlays += playsPerHour * response.SyntheticHours[j];
            }

            ImmutableArray<Offering> generators = offerings.Generators[response.Market];
            for (int k = 0; k < generators.Length; k++)
            {
                tally.users[generators[k].Index] = response.GeneratorUsers[k];
                tally.AddOwnPlays(generators[k], repertoires, available, playsPerHour);
            }

            foreach (Offering crowd in offerings.Crowds[response.Market])
            {
                tally.users[crowd.Index] = crowds.Users(crowd);
                tally.AddOwnPlays(crowd, repertoires, available, playsPerHour);
            }

            double synthetic = response.SyntheticHours.Sum();
            tally.Hours = (tally.Hours.Synthetic + synthetic, tally.Hours.All + synthetic + response.HumanHours.Sum());
        }

        tally.AttributeOutputs(syntheticPlays);
        tally.AddUp();
        return tally;
    }

    /// <summary>Plays a month of a label's artists on a platform.</summary>
    public double LabelPlays(int platform, int label) => labelPlays[platform][label];

    /// <summary>Plays a month of a label's artists on an offering; 0 on a generator, whose outputs are not played there.</summary>
    public double OfferingPlays(Offering offering, int label) => offeringPlays[offering.Index][label];

    /// <summary>Plays a month of a label's artists by a user of an offering; 0 where it has none. A generator's outputs are spread evenly.</summary>
    public double PlaysPerUser(Offering offering, int label)
    {
        if (world.Platforms[offering.Platform].Traits.PaysByPlay)
        {
            return users[offering.Index] > 0 ? offeringPlays[offering.Index][label] / users[offering.Index] : 0;
        }

        double all = offerings.All.Where(o => o.Platform == offering.Platform).Sum(o => users[o.Index]);
        return all > 0 ? labelPlays[offering.Platform][label] / all : 0;
    }

    /// <summary>What a unit of a label's licensed popularity counts for, by genre, in royalties on a generator's outputs; empty where all count alike.</summary>
    public ImmutableArray<double> OutputsPerPopularity(int platform, int label) => attribution.PerPopularity(platform, label);

    /// <summary>A label's share of all plays on a platform, [0, 1].</summary>
    public double UsageShare(int platform, int label) => totalPlays[platform] > 0 ? labelPlays[platform][label] / totalPlays[platform] : 0;

    /// <summary>Streams a month per unit of mass on an offering, by genre and class, before <see cref="Weight"/>.</summary>
    public ReadOnlySpan<double> StreamsPerMass(int offering) => streamsPerMass[offering];

    /// <summary>
    /// By how much a label's mass counts more on an offering in a cell of genre and class; 1 unless it is promoted or displaced, or a licence to
    /// remix covers a part of it.
    /// </summary>
    public double Weight(Offering offering, int label, int cell) => world.Platforms[offering.Platform].Traits switch
    {
        { Group: ChoiceGroup.Service } => crowds.Weight(offering.Market, label, cell % world.Consumers.PopularityClasses.Length),
        { Use: LicensedUse.Remix } => training.Covered(offering.Platform, label, cell / world.Consumers.PopularityClasses.Length),
        _ => 1,
    };

    /// <summary>Whether a licence to remix covers a cohort of a label's artists, who alone are then paid.</summary>
    public bool RemixesCohort(int platform, int label) =>
        world.Platforms[platform].Traits.Use == LicensedUse.Remix && !training.Licensed(platform, label).IsEmpty;

    /// <summary>The tally as a forecast of a year at the given prices, pools shared as given.</summary>
    public MarketForecast ToForecast(IReadOnlyList<PlatformPosture> postures, UsageShares shares)
    {
        double[] revenue = new double[totalPlays.Length];
        double[] userMonths = new double[totalPlays.Length];
        double[] subscriberMonths = new double[totalPlays.Length];
        foreach (Offering offering in offerings.All)
        {
            int p = offering.Platform;
            double months = MonthsPerYear * users[offering.Index];
            revenue[p] += Revenue(offering);
            userMonths[p] += months;
            subscriberMonths[p] += offering.Tier == TierKind.Subscription ? months : 0;
        }

        return new MarketForecast([.. Enumerable.Range(0, totalPlays.Length).Select(p => new PlatformForecast(
            revenue[p], userMonths[p], subscriberMonths[p], [.. labelPlays[p].Select(x => MonthsPerYear * x)], MonthsPerYear * totalPlays[p])
        {
            UsageShares = [.. Enumerable.Range(0, labelPlays[p].Length).Select(l => shares.Of(p, l, Revenue))],
        })]);

        double Revenue(Offering offering) => MonthsPerYear * users[offering.Index]
            * (postures[offering.Platform].PriceDollarsPerMonth[offering.Place] + offering.AdRevenueDollarsPerUserMonth);
    }

    /// <summary>Plays where people listen on the platform itself: hours of a mean subscriber times the offering's factor, by what it carries.</summary>
    private void AddOwnPlays(Offering offering, IReadOnlyList<Repertoire> repertoires, Availability available, double playsPerHour)
    {
        ConsumerSpecification consumers = world.Consumers;
        double[] carried = [.. Carried.Shares(world, repertoires, available, offering.Platform, training)
            .Select((share, g) => world.Genres[g].ListeningShare * share)];
        double value = carried.Sum();
        if (!world.Platforms[offering.Platform].Traits.PaysByPlay || value <= 0)
        {
            return;
        }

        double hours = users[offering.Index] * offering.HoursFactor * consumers.HoursPerMonth * consumers.AgeBands.Sum(a => a.Share * a.HoursFactor);
        double[] byCell = [.. carried.SelectMany(part => consumers.PopularityClasses.Select(c => hours * part / value * c.Share))];
        AddPlays(offering, byCell, repertoires, available, playsPerHour);
    }

    private void AddPlays(
        Offering service, ReadOnlySpan<double> hours, IReadOnlyList<Repertoire> repertoires, Availability available, double playsPerHour)
    {
        if (!world.Platforms[service.Platform].Traits.PaysByPlay)
        {
            return;
        }

        double[] perMass = streamsPerMass[service.Index];
        for (int cell = 0; cell < perMass.Length; cell++)
        {
            double mass = 0;
            for (int l = 0; l < repertoires.Count; l++)
            {
                mass += available[service.Platform, l] ? Weight(service, l, cell) * repertoires[l].Mass[cell] : 0;
            }

            double plays = playsPerHour * hours[cell];
            perMass[cell] = mass > 0 ? plays / mass : 0;
            for (int l = 0; l < repertoires.Count; l++)
            {
                double heard = available[service.Platform, l] ? perMass[cell] * (Weight(service, l, cell) * repertoires[l].Mass[cell]) : 0;
                labelPlays[service.Platform][l] += heard;
                offeringPlays[service.Index][l] += heard;
            }
        }
    }

    /// <summary>
    /// Plays of synthetic tracks are shared among trained generators by their users, and count as uses of the works a generator
    /// was trained on.
    /// </summary>
    private void AttributeOutputs(double syntheticPlays)
    {
        int[] trained = [.. Enumerable.Range(0, totalPlays.Length)
            .Where(p => world.Platforms[p].Traits.Use == LicensedUse.Train && training.Weight(p) > 0)];
        double[] usersOf = [.. trained.Select(p => offerings.All.Where(o => o.Platform == p).Sum(o => users[o.Index]))];
        double allUsers = usersOf.Sum();
        for (int k = 0; k < trained.Length; k++)
        {
            int p = trained[k];
            double plays = syntheticPlays * (allUsers > 0 ? usersOf[k] / allUsers : 1.0 / trained.Length);
            for (int l = 0; l < labelPlays[p].Length; l++)
            {
                labelPlays[p][l] = attribution.PlaysOf(p, l, plays);
            }
        }
    }

    /// <summary>A total is the sum of its parts, rounding included, so that no label's share of it can exceed one.</summary>
    private void AddUp()
    {
        for (int p = 0; p < totalPlays.Length; p++)
        {
            totalPlays[p] = otherPlays[p] + labelPlays[p].Sum();
        }
    }
}
