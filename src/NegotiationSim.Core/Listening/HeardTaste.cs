namespace NegotiationSim.Core.Listening;

/// <summary>What a tile of consumers would hear: taste for human music, and for the synthetic music of each catalogue.</summary>
/// <param name="human">Rows of taste by genre.</param>
/// <param name="stride">Distance between those rows.</param>
/// <param name="synthetic">Rows by catalogue, a tile apart; empty where no music is synthetic.</param>
internal readonly ref struct HeardTaste(ReadOnlySpan<double> human, int stride, ReadOnlySpan<double> synthetic)
{
    /// <summary>Rows of taste by genre.</summary>
    public ReadOnlySpan<double> Human { get; } = human;

    /// <summary>Distance between those rows.</summary>
    public int Stride { get; } = stride;

    /// <summary>Rows by catalogue; empty where no music is synthetic.</summary>
    public ReadOnlySpan<double> Synthetic { get; } = synthetic;
}
