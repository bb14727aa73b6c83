using System.Numerics.Tensors;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Demand;

/// <summary>The simulated consumers of a segment as columns: one array a trait, one slot a consumer.</summary>
/// <remarks>
/// Consumers are sorted by popularity class, so that a sum over a class is a sum over contiguous slices, and tastes are stored
/// genre by genre, so that every kernel reads memory forwards. Columns end in a few empty slots, so that a kernel may read whole
/// groups from any slot on.
/// </remarks>
[MadeAtFounding]
internal sealed class ConsumerBlock
{
    private readonly double[] priceSensitivity;
    private readonly double[] monthlyHours;
    private readonly double[] openness;
    private readonly double[] taste;
    private readonly byte[] priceThird;

    private ConsumerBlock(int count, int genres, int[] classStart, double peopleEach)
    {
        Count = count;
        PeopleEach = peopleEach;
        Stride = count + ConsumerTile.Together;
        priceSensitivity = new double[Stride];
        monthlyHours = new double[Stride];
        openness = new double[Stride];
        taste = new double[genres * Stride];
        priceThird = new byte[count];
        Tiles = ConsumerTile.Of(classStart);
    }

    /// <summary>Simulated consumers in the block.</summary>
    public int Count { get; }

    /// <summary>People one simulated consumer stands for.</summary>
    public double PeopleEach { get; }

    /// <summary>Slots of a column: the distance between the tastes of two genres.</summary>
    public int Stride { get; }

    /// <summary>The tiles the block is worked on in.</summary>
    public ConsumerTile[] Tiles { get; }

    /// <summary>Price sensitivity relative to the mean.</summary>
    public ReadOnlySpan<double> PriceSensitivity => priceSensitivity;

    /// <summary>The largest price sensitivity.</summary>
    public double MostSensitivity { get; private set; }

    /// <summary>Third by price sensitivity, see <see cref="PriceThirds"/>.</summary>
    public ReadOnlySpan<byte> PriceThird => priceThird;

    /// <summary>Listening of a subscriber, hours a month.</summary>
    public ReadOnlySpan<double> MonthlyHours => monthlyHours;

    /// <summary>Openness kappa to synthetic music.</summary>
    public ReadOnlySpan<double> Openness => openness;

    /// <summary>The largest openness, either way.</summary>
    public double MostOpenness { get; private set; }

    /// <summary>Taste theta: share of each genre, genre outer, <see cref="Stride"/> slots a genre.</summary>
    public ReadOnlySpan<double> Taste => taste;

    /// <summary>Draws consumers <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> - 1 of the world.</summary>
    public static ConsumerBlock Draw(WorldSpecification world, double peopleEach, int first, int count, RandomSource random)
    {
        ConsumerSpecification spec = world.Consumers;
        double[] ageShares = [.. spec.AgeBands.Select(b => b.Share)];
        double[] classShares = [.. spec.PopularityClasses.Select(c => c.Share)];
        Person[] people = new Person[count];
        int[] next = new int[classShares.Length + 1];
        for (int i = 0; i < count; i++)
        {
            people[i] = DrawPerson(spec, ageShares, classShares, random.Stream(DrawPurpose.ConsumerTraits, first + i, -1));
            next[people[i].PopularityClass + 1]++;
        }

        for (int c = 1; c < next.Length; c++)
        {
            next[c] += next[c - 1];
        }

        ConsumerBlock block = new(count, world.Genres.Length, next, peopleEach);
        double[][] concentrations = [.. spec.AgeBands.Select(band => Concentration(world, band))];
        double[] taste = new double[world.Genres.Length];
        PriceThirds thirds = new(spec.PriceSensitivityLogSd);
        for (int i = 0; i < count; i++)
        {
            int slot = next[people[i].PopularityClass]++;
            block.priceSensitivity[slot] = people[i].PriceSensitivity;
            block.priceThird[slot] = thirds.Of(people[i].PriceSensitivity);
            block.monthlyHours[slot] = people[i].MonthlyHours;
            block.openness[slot] = people[i].Openness;

            RandomStream tastes = random.Stream(DrawPurpose.ConsumerTaste, first + i, -1);
            tastes.NextDirichlet(concentrations[people[i].AgeBand], taste);
            for (int g = 0; g < taste.Length; g++)
            {
                block.taste[(g * block.Stride) + slot] = taste[g];
            }
        }

        block.MostSensitivity = TensorPrimitives.Max<double>(block.priceSensitivity);
        block.MostOpenness = Math.Abs(TensorPrimitives.MaxMagnitude<double>(block.openness));
        return block;
    }

    private static Person DrawPerson(ConsumerSpecification spec, double[] ageShares, double[] classShares, RandomStream draw)
    {
        int ageBand = Pick(ageShares, draw.NextDouble());
        AgeBandSpecification age = spec.AgeBands[ageBand];
        int popularityClass = Pick(classShares, draw.NextDouble());
        double classFactor = spec.PopularityClasses[popularityClass].HoursFactor;
        return new Person(
            ageBand,
            popularityClass,
            LogNormalOfMeanOne(spec.PriceSensitivityLogSd, ref draw),
            spec.HoursPerMonth * age.HoursFactor * classFactor * LogNormalOfMeanOne(spec.HoursLogSd, ref draw),
            age.OpennessShift + (spec.Synthetic.OpennessSd * draw.NextNormal()));
    }

    /// <summary>Concentration of an age band's tastes: everybody's, tilted, with the same sum.</summary>
    private static double[] Concentration(WorldSpecification world, AgeBandSpecification band)
    {
        double[] even = [.. world.Genres.Select(g => g.ListeningShare * world.Consumers.TasteConcentration)];
        if (band.GenreTilt.IsEmpty)
        {
            return even;
        }

        double[] tilted = [.. even.Select((c, g) => c * band.GenreTilt[g])];
        double scale = even.Sum() / tilted.Sum();
        return [.. tilted.Select(c => c * scale)];
    }

    private static double LogNormalOfMeanOne(double logSd, ref RandomStream draw) =>
        Math.Exp((logSd * draw.NextNormal()) - (0.5 * logSd * logSd));

    private static int Pick(double[] shares, double uniform)
    {
        double cumulative = 0;
        for (int i = 0; i < shares.Length - 1; i++)
        {
            cumulative += shares[i];
            if (uniform < cumulative)
            {
                return i;
            }
        }

        return shares.Length - 1;
    }

    private readonly record struct Person(int AgeBand, int PopularityClass, double PriceSensitivity, double MonthlyHours, double Openness);
}
