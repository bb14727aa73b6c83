using System.Numerics.Tensors;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>Finds each artist's popularity such that the start's listening gives it the published share of its genre.</summary>
/// <remarks>
/// Artist k's share of genre g is Sum_c W_gc q_k^lambda_c / Z_gc with Z_gc = Sum_k people_k q_k^lambda_c. Log q moves by ln(target / actual)
/// over the elasticity of the share in q, the mean of lambda by what each class hears of the artist: Berry's (1994) idea, applied to artists.
/// </remarks>
internal static class PopularityInversion
{
    private const double Tolerance = 1e-10;
    private const int MostIterations = 200;

    /// <summary>Sets the long-run log popularity of every artist.</summary>
    public static void Apply(
        (Artist Artist, int Label)[] artists, double[] targetPerArtist, double[] hours, WorldSpecification world)
    {
        double[] exponents = [.. world.Consumers.PopularityClasses.Select(c => c.Exponent)];
        List<int>[] ofGenre = [.. world.Genres.Select(_ => new List<int>())];
        for (int k = 0; k < artists.Length; k++)
        {
            ofGenre[artists[k].Artist.Genre].Add(k);
        }

        double[]?[] found = new double[]?[ofGenre.Length];
        Parallel.For(0, found.Length, g => found[g] = OfGenre(
            artists, ofGenre[g], targetPerArtist, hours.AsSpan(g * exponents.Length, exponents.Length), exponents));
        for (int g = 0; g < found.Length; g++)
        {
            double[] logPopularity = found[g]
                ?? throw new ModelException(
                    $"No popularity of the artists of genre '{world.Genres[g].Id}' gives them the shares of income that the published counts imply. "
                    + $"After {MostIterations} iterations some are still off: bring the exponents of the popularity classes nearer to one.");
            for (int i = 0; i < logPopularity.Length; i++)
            {
                artists[ofGenre[g][i]].Artist.LongRunLogPopularity = logPopularity[i];
            }
        }
    }

    /// <summary>Log popularity of the artists of a genre; null when the search does not settle.</summary>
    private static double[]? OfGenre(
        (Artist Artist, int Label)[] artists, List<int> members, double[] targetPerArtist, ReadOnlySpan<double> hours, double[] exponents)
    {
        double[] people = [.. members.Select(k => (double)artists[k].Artist.People)];
        double[] target = [.. members.Select(k => targetPerArtist[k])];
        double total = 0;
        for (int i = 0; i < target.Length; i++)
        {
            total += people[i] * target[i];
        }

        for (int i = 0; i < target.Length; i++)
        {
            target[i] /= total;
        }

        return Solve(target, people, hours, exponents);
    }

    /// <summary>Log popularity by artist; null when the search does not settle.</summary>
    private static double[]? Solve(double[] target, double[] people, ReadOnlySpan<double> hoursByClass, double[] exponents)
    {
        if (target.Length == 0)
        {
            return [];
        }

        double allHours = 0;
        foreach (double h in hoursByClass)
        {
            allHours += h;
        }

        double[] logPopularity = [.. target.Select(share => Math.Log(share))];
        double[] actual = new double[target.Length];
        double[] slope = new double[target.Length];
        double[] power = new double[target.Length];
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            Array.Clear(actual);
            Array.Clear(slope);
            for (int c = 0; c < exponents.Length; c++)
            {
                TensorPrimitives.Multiply(logPopularity, exponents[c], power);
                TensorPrimitives.Exp<double>(power, power);
                double mass = FixedOrder.Dot(people, power);
                TensorPrimitives.Multiply(power, hoursByClass[c] / (allHours * mass), power);
                TensorPrimitives.Add<double>(actual, power, actual);
                TensorPrimitives.MultiplyAdd(power, exponents[c], slope, slope);
            }

            // Log q moves by the log error over its elasticity, slope / actual.
            TensorPrimitives.Divide(actual, slope, slope);
            TensorPrimitives.Divide<double>(target, actual, actual);
            TensorPrimitives.Log<double>(actual, actual);
            TensorPrimitives.MultiplyAdd<double>(actual, slope, logPopularity, logPopularity);
            if (Math.Abs(TensorPrimitives.MaxMagnitude<double>(actual)) < Tolerance)
            {
                return logPopularity;
            }
        }

        return null;
    }
}
