using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace NegotiationSim.Core.Demand;

/// <summary>A segment's response while its tiles are added up, per simulated consumer and without what all consumers share.</summary>
internal sealed class ResponseSums(int services, int generators, int genres, int classes)
{
    private readonly double[] users = new double[services];
    private readonly double[] spread = new double[services];
    private readonly double[] human = new double[services * genres * classes];
    private readonly double[] synthetic = new double[services];
    private readonly double[] generatorUsers = new double[generators];
    private readonly double[] surplusOfThird = new double[PriceThirds.Count];
    private double surplus;

    /// <summary>Number of genres.</summary>
    public int Genres => genres;

    /// <summary>Adds what a tile chose.</summary>
    public void AddChoice(ConsumerBlock consumers, ConsumerTile tile, TileScratch scratch)
    {
        ReadOnlySpan<double> sensitivity = consumers.PriceSensitivity.Slice(tile.First, tile.Count);
        Span<double> spare = TileScratch.Row(scratch.Spare, 0, tile.Count);
        for (int j = 0; j < users.Length; j++)
        {
            Span<double> share = TileScratch.Row(scratch.Shares, j, tile.Count);
            users[j] += FixedOrder.Sum(share);
            TensorPrimitives.Subtract(1.0, share, spare);
            TensorPrimitives.Multiply(spare, share, spare);
            spread[j] += FixedOrder.Dot(spare, sensitivity);
        }

        for (int k = 0; k < generatorUsers.Length; k++)
        {
            generatorUsers[k] += FixedOrder.Sum(TileScratch.Row(scratch.GeneratorShares, k, tile.Count));
        }
    }

    /// <summary>Adds the surplus of a tile's choice, were all to reconsider.</summary>
    public void AddSurplus(ConsumerBlock consumers, ConsumerTile tile, TileScratch scratch)
    {
        Span<double> spare = TileScratch.Row(scratch.Spare, 0, tile.Count);
        TensorPrimitives.Divide(TileScratch.Row(scratch.LogSums, 0, tile.Count), consumers.PriceSensitivity.Slice(tile.First, tile.Count), spare);
        surplus += FixedOrder.Sum(spare);
    }

    /// <summary>Adds the same surplus to the thirds of consumers who have it; directly after <see cref="AddSurplus"/>, whose scratch it reads.</summary>
    public void AddSurplusOfThirds(ConsumerBlock consumers, ConsumerTile tile, TileScratch scratch)
    {
        Span<double> each = TileScratch.Row(scratch.Spare, 0, tile.Count);
        ReadOnlySpan<byte> third = consumers.PriceThird.Slice(tile.First, tile.Count);
        for (int i = 0; i < each.Length; i++)
        {
            surplusOfThird[third[i]] += each[i];
        }
    }

    /// <summary>Adds hours of human music on a service by genre, in a popularity class.</summary>
    public void AddHuman(int service, int popularityClass, ReadOnlySpan<double> byGenre)
    {
        for (int g = 0; g < byGenre.Length; g++)
        {
            human[(((service * genres) + g) * classes) + popularityClass] += byGenre[g];
        }
    }

    /// <summary>Adds hours of synthetic music on a service.</summary>
    public void AddSynthetic(int service, double hours) => synthetic[service] += hours;

    /// <summary>The response in people, hours and dollars.</summary>
    public MarketResponse Build(MarketConditions conditions, ImmutableArray<Offering> offered, double peopleEach)
    {
        for (int j = 0; j < services; j++)
        {
            double hours = peopleEach * offered[j].HoursFactor;
            synthetic[j] *= hours;
            for (int g = 0; g < genres; g++)
            {
                double covered = hours * conditions.Coverage[(j * genres) + g];
                Span<double> cells = human.AsSpan(((j * genres) + g) * classes, classes);
                TensorPrimitives.Multiply(cells, covered, cells);
            }
        }

        TensorPrimitives.Multiply(users, peopleEach, users);
        TensorPrimitives.Multiply(generatorUsers, peopleEach, generatorUsers);
        TensorPrimitives.Multiply(spread, -conditions.PriceSensitivity * peopleEach, spread);
        return new MarketResponse
        {
            Market = conditions.Market,
            Users = ImmutableCollectionsMarshal.AsImmutableArray(users),
            HumanHours = ImmutableCollectionsMarshal.AsImmutableArray(human),
            SyntheticHours = ImmutableCollectionsMarshal.AsImmutableArray(synthetic),
            GeneratorUsers = ImmutableCollectionsMarshal.AsImmutableArray(generatorUsers),
            UsersPerDollar = ImmutableCollectionsMarshal.AsImmutableArray(spread),
            SurplusDollarsPerMonth = peopleEach * surplus / conditions.PriceSensitivity,
            SurplusByPriceThird = [.. surplusOfThird.Select(third => peopleEach * third / conditions.PriceSensitivity)],
        };
    }
}
