using System.Collections.Immutable;
using System.Numerics.Tensors;
using NegotiationSim.Core.Listening;

namespace NegotiationSim.Core.Demand;

/// <summary>Sums over listeners that payout rules need beyond their hours, while a segment's tiles are added up.</summary>
/// <remarks>
/// Hours of genre g on service j are Sum_i s_ij h_i t_igj. By person the factor h_i is left out, so that everybody counts alike: the
/// user-centric rule. With a cap it is at most the cap: the artist-centric rule. As in <see cref="ListeningKernel"/>, people, coverage and the
/// service's factor wait until the end.
/// </remarks>
internal sealed class PoolSums(ImmutableArray<PoolMeasure> measures, ImmutableArray<Offering> offered, int genres, int classes)
{
    private readonly double[] persons = new double[measures.Length * genres * classes];
    private readonly double[] syntheticPersons = new double[measures.Length];
    private readonly double[] capped = new double[measures.Length * genres * classes];

    /// <summary>Adds a tile, of which the scratch holds shares and hours over value.</summary>
    public void Add(ConsumerBlock consumers, ConsumerTile tile, Catalogues catalogues, TileScratch scratch, HeardTaste heard)
    {
        Span<double> listened = TileScratch.Row(scratch.Spare, 0, tile.Count);
        Span<double> counted = TileScratch.Row(scratch.Spare, 1, tile.Count);
        ReadOnlySpan<double> hours = consumers.MonthlyHours.Slice(tile.First, tile.Count);
        for (int j = 0; j < measures.Length; j++)
        {
            // A service nobody listens on has nothing to share its money by.
            if (measures[j] == default || offered[j].HoursFactor == 0)
            {
                continue;
            }

            int catalogue = catalogues.Rows[j];
            TensorPrimitives.Multiply(
                TileScratch.Row(scratch.Shares, j, tile.Count), TileScratch.Row(scratch.Value, catalogue, tile.Count), listened);
            if (measures[j].ByPerson)
            {
                TensorPrimitives.Divide(listened, hours, counted);
                AddByGenre(persons, j, tile.Class, counted, heard);
                if (!heard.Synthetic.IsEmpty)
                {
                    syntheticPersons[j] += FixedOrder.Dot(counted, heard.Synthetic.Slice(catalogue * TileScratch.Stride, tile.Count));
                }
            }

            if (measures[j].CapHours > 0)
            {
                // min(1, cap / (h f)) of the hours.
                TensorPrimitives.Divide(measures[j].CapHours / offered[j].HoursFactor, hours, counted);
                TensorPrimitives.Min(counted, 1.0, counted);
                TensorPrimitives.Multiply(counted, listened, counted);
                AddByGenre(capped, j, tile.Class, counted, heard);
            }
        }
    }

    /// <summary>The response with these sums, in people and hours.</summary>
    public MarketResponse Complete(MarketResponse response, MarketConditions conditions, double peopleEach)
    {
        for (int cell = 0; cell < persons.Length; cell++)
        {
            double covered = peopleEach * conditions.Coverage[cell / classes];
            persons[cell] *= covered;
            capped[cell] *= covered * offered[cell / (genres * classes)].HoursFactor;
        }

        TensorPrimitives.Multiply(syntheticPersons, peopleEach, syntheticPersons);
        return response with { HumanPersons = [.. persons], SyntheticPersons = [.. syntheticPersons], CappedHours = [.. capped] };
    }

    private void AddByGenre(double[] sums, int service, int popularityClass, ReadOnlySpan<double> weight, HeardTaste heard)
    {
        Span<double> byGenre = stackalloc double[genres];
        FixedOrder.Dots(weight, heard.Human, heard.Stride, byGenre);
        for (int g = 0; g < genres; g++)
        {
            sums[(((service * genres) + g) * classes) + popularityClass] += byGenre[g];
        }
    }
}
