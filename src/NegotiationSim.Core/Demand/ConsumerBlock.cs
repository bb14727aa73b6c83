using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Demand;

/// <summary>The simulated consumers of a segment as columns: one array a trait, one slot a consumer.</summary>
/// <remarks>
/// Consumers are sorted by popularity class, so that a sum over a class is a sum over a contiguous slice,
/// and tastes are stored genre by genre, so that every kernel reads memory forwards.
/// </remarks>
internal sealed class ConsumerBlock
{
    private ConsumerBlock(int count, int genres, int classes)
    {
        Count = count;
        PriceSensitivity = new double[count];
        MonthlyHours = new double[count];
        Openness = new double[count];
        Taste = [.. Enumerable.Range(0, genres).Select(_ => new double[count])];
        ClassStart = new int[classes + 1];
    }

    /// <summary>Simulated consumers in the block.</summary>
    public int Count { get; }

    /// <summary>People one simulated consumer stands for.</summary>
    public double PeopleEach { get; private init; }

    /// <summary>Price sensitivity relative to the mean.</summary>
    public double[] PriceSensitivity { get; }

    /// <summary>Listening of a subscriber, hours a month.</summary>
    public double[] MonthlyHours { get; }

    /// <summary>Openness kappa to synthetic music.</summary>
    public double[] Openness { get; }

    /// <summary>Taste theta: share of each genre, genre outer.</summary>
    public double[][] Taste { get; }

    /// <summary>First consumer of each popularity class, and the count at the end.</summary>
    public int[] ClassStart { get; }

    /// <summary>Draws consumers <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> - 1 of the world.</summary>
    public static ConsumerBlock Draw(WorldSpecification world, double peopleEach, int first, int count, RandomSource random)
    {
        ConsumerSpecification spec = world.Consumers;
        Person[] people = [.. Enumerable.Range(first, count).Select(i => DrawPerson(spec, i, random))];
        int[] order = [.. Enumerable.Range(0, count).OrderBy(i => people[i].PopularityClass)];

        ConsumerBlock block = new(count, world.Genres.Length, spec.PopularityClasses.Length) { PeopleEach = peopleEach };
        double[] concentration = [.. world.Genres.Select(g => g.ListeningShare * spec.TasteConcentration)];
        double[] taste = new double[concentration.Length];
        for (int slot = 0; slot < count; slot++)
        {
            Person person = people[order[slot]];
            block.PriceSensitivity[slot] = person.PriceSensitivity;
            block.MonthlyHours[slot] = person.MonthlyHours;
            block.Openness[slot] = person.Openness;
            block.ClassStart[person.PopularityClass + 1]++;

            RandomStream tastes = random.Stream(DrawPurpose.ConsumerTaste, first + order[slot], -1);
            tastes.NextDirichlet(concentration, taste);
            for (int g = 0; g < taste.Length; g++)
            {
                block.Taste[g][slot] = taste[g];
            }
        }

        for (int c = 1; c < block.ClassStart.Length; c++)
        {
            block.ClassStart[c] += block.ClassStart[c - 1];
        }

        return block;
    }

    private static Person DrawPerson(ConsumerSpecification spec, int index, RandomSource random)
    {
        RandomStream draw = random.Stream(DrawPurpose.ConsumerTraits, index, -1);
        AgeBandSpecification age = spec.AgeBands[Pick(spec.AgeBands.Length, b => spec.AgeBands[b].Share, draw.NextDouble())];
        int popularityClass = Pick(spec.PopularityClasses.Length, c => spec.PopularityClasses[c].Share, draw.NextDouble());
        return new Person(
            popularityClass,
            LogNormalOfMeanOne(spec.PriceSensitivityLogSd, ref draw),
            spec.HoursPerMonth * age.HoursFactor * LogNormalOfMeanOne(spec.HoursLogSd, ref draw),
            age.OpennessShift + (spec.Synthetic.OpennessSd * draw.NextNormal()));
    }

    private static double LogNormalOfMeanOne(double logSd, ref RandomStream draw) =>
        Math.Exp((logSd * draw.NextNormal()) - (0.5 * logSd * logSd));

    private static int Pick(int count, Func<int, double> share, double uniform)
    {
        double cumulative = 0;
        for (int i = 0; i < count - 1; i++)
        {
            cumulative += share(i);
            if (uniform < cumulative)
            {
                return i;
            }
        }

        return count - 1;
    }

    private readonly record struct Person(int PopularityClass, double PriceSensitivity, double MonthlyHours, double Openness);
}
