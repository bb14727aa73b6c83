using System.Collections.Immutable;
using System.Numerics.Tensors;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Listening;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>A segment of consumers: chooses services and generators, and listens (model.md sections 2, 3 and 9).</summary>
public sealed class Audience : IAudience
{
    private readonly WorldSpecification world;
    private readonly ImmutableArray<Offering> services;
    private readonly GeneratorAppeal[] appeals;
    private readonly ConsumerBlock consumers;
    private readonly double[] catalogueValues;
    private readonly double[] choice;
    private readonly double[] generatorChoice;
    private readonly double[] logSums;
    private readonly double[][] humanTaste;
    private readonly double[][] syntheticTaste;
    private double[]? habit;
    private double[]? generatorHabit;

    /// <summary>A segment of a market.</summary>
    /// <param name="world">The world.</param>
    /// <param name="segment">Which consumers it holds.</param>
    /// <param name="random">Draws.</param>
    public Audience(WorldSpecification world, Segment segment, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(segment);
        this.world = world;
        Offerings offerings = new(world);
        services = offerings.Services[segment.Market];
        appeals = [.. offerings.Generators[segment.Market].Select(o => AppealOf(world.Platforms[o.Platform].Generator!))];
        consumers = ConsumerBlock.Draw(world, segment.PeopleEach, segment.FirstConsumer, segment.Consumers, random);
        int n = consumers.Count;
        catalogueValues = new double[services.Length * n];
        choice = new double[services.Length * n];
        generatorChoice = new double[appeals.Length * n];
        logSums = new double[n];
        humanTaste = [.. world.Genres.Select(_ => new double[n])];
        syntheticTaste = [.. world.Genres.Select(_ => new double[n])];
    }

    /// <inheritdoc/>
    public ValueTask<MarketResponse> ForecastAsync(MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        Choose(conditions);
        return new(Respond(conditions, choice, generatorChoice));
    }

    /// <inheritdoc/>
    public ValueTask<MarketResponse> ServeAsync(Quarter quarter, MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        Choose(conditions);
        habit = Reconsider(habit, choice, conditions.MeanUtility);
        generatorHabit = Reconsider(generatorHabit, generatorChoice, conditions.GeneratorQuality);
        return new(Respond(conditions, habit, generatorHabit));
    }

    private static GeneratorAppeal AppealOf(GeneratorSpecification generator) => new(generator.MeanUtility, generator.QualityWeight);

    private void Choose(MarketConditions conditions)
    {
        ChoiceKernel.Evaluate(consumers, conditions, world.Consumers.CatalogueWeight, catalogueValues, choice, logSums);
        GeneratorChoice.Evaluate(consumers, conditions, appeals, generatorChoice);
    }

    /// <summary>s_t = (1 - chi) s_(t-1) + chi softmax(v), after users of what has left the market have chosen again.</summary>
    private double[] Reconsider(double[]? before, double[] now, ImmutableArray<double> options)
    {
        if (before is null)
        {
            return [.. now];
        }

        Departures.Rehouse(before, consumers.Count, now, consumers.Count, consumers.Count, options.AsSpan());
        double chi = world.Consumers.ReconsiderPerQuarter;
        TensorPrimitives.Multiply(before, 1 - chi, before);
        TensorPrimitives.MultiplyAdd(now, chi, before, before);
        return before;
    }

    private MarketResponse Respond(MarketConditions conditions, double[] shares, double[] generatorShares)
    {
        double bestQuality = conditions.GeneratorQuality.IsEmpty ? 0 : conditions.GeneratorQuality.Max();
        double[][] heard = consumers.Taste;
        double[] syntheticHours = new double[services.Length];
        int cells = world.Genres.Length * world.Consumers.PopularityClasses.Length;
        double[] hours = new double[services.Length * cells];
        if (bestQuality > 0)
        {
            SyntheticShare.Split(
                consumers, world.Genres, world.Consumers.Synthetic, bestQuality, conditions.Labelled, humanTaste, syntheticTaste);
            ListeningKernel.Fill(consumers, syntheticTaste, conditions, catalogueValues, shares, services, hours);
            for (int j = 0; j < services.Length; j++)
            {
                syntheticHours[j] = FixedOrder.Sum(hours.AsSpan(j * cells, cells));
            }

            heard = humanTaste;
        }

        ListeningKernel.Fill(consumers, heard, conditions, catalogueValues, shares, services, hours);
        return new MarketResponse
        {
            Market = conditions.Market,
            Users = People(shares, services.Length),
            HumanHours = [.. hours],
            SyntheticHours = [.. syntheticHours],
            GeneratorUsers = People(generatorShares, appeals.Length),
            UsersPerDollar = OwnPriceResponse(conditions, shares),
            SurplusDollarsPerMonth = Surplus(conditions),
        };
    }

    private ImmutableArray<double> People(double[] shares, int rows)
    {
        double[] people = new double[rows];
        for (int j = 0; j < rows; j++)
        {
            people[j] = consumers.PeopleEach * FixedOrder.Sum(shares.AsSpan(j * consumers.Count, consumers.Count));
        }

        return [.. people];
    }

    /// <summary>Sum over consumers of -alpha_i s_ij (1 - s_ij).</summary>
    private ImmutableArray<double> OwnPriceResponse(MarketConditions conditions, double[] shares)
    {
        int n = consumers.Count;
        double[] response = new double[services.Length];
        double[] slope = new double[n];
        for (int j = 0; j < services.Length; j++)
        {
            ReadOnlySpan<double> share = shares.AsSpan(j * n, n);
            TensorPrimitives.Subtract(1.0, share, slope);
            TensorPrimitives.Multiply(slope, share, slope);
            response[j] = -conditions.PriceSensitivity * consumers.PeopleEach * FixedOrder.Dot(slope, consumers.PriceSensitivity);
        }

        return [.. response];
    }

    private double Surplus(MarketConditions conditions)
    {
        double[] dollars = new double[consumers.Count];
        TensorPrimitives.Divide<double>(logSums, consumers.PriceSensitivity, dollars);
        return consumers.PeopleEach * FixedOrder.Sum(dollars) / conditions.PriceSensitivity;
    }
}
