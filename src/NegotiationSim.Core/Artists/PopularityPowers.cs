namespace NegotiationSim.Core.Artists;

/// <summary>Artists' popularity to the power of each class, in a column a class.</summary>
/// <param name="columns">The columns, one after another.</param>
/// <param name="length">Length of a column; at least the number of artists.</param>
/// <param name="artists">Number of artists.</param>
internal readonly ref struct PopularityPowers(Span<double> columns, int length, int artists)
{
    private readonly Span<double> columns = columns;
    private readonly int length = length;
    private readonly int artists = artists;

    /// <summary>All artists' popularity to the power of a class.</summary>
    public Span<double> this[int popularityClass] => columns.Slice(popularityClass * length, artists);

    /// <summary>Copies an artist's popularity to the power of each class.</summary>
    public void CopyOf(int artist, Span<double> into)
    {
        for (int c = 0; c < into.Length; c++)
        {
            into[c] = columns[(c * length) + artist];
        }
    }

    /// <summary>Sets weights to the sum over classes of rate x power, of one real artist each.</summary>
    /// <param name="genre">Genre of each artist.</param>
    /// <param name="perMass">Rates by genre and class, genre outer.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="weight">One an artist.</param>
    public void Weigh(ReadOnlySpan<int> genre, ReadOnlySpan<double> perMass, int classes, Span<double> weight)
    {
        weight.Clear();
        for (int c = 0; c < classes; c++)
        {
            ReadOnlySpan<double> powers = this[c];
            for (int k = 0; k < powers.Length; k++)
            {
                weight[k] += perMass[(genre[k] * classes) + c] * powers[k];
            }
        }
    }
}
