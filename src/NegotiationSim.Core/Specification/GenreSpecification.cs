namespace NegotiationSim.Core.Specification;

/// <summary>A genre of music.</summary>
public sealed record GenreSpecification
{
    /// <summary>Identifier, for example <c>hip-hop</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Share of all listening at the start; the shares of all genres sum to one.</summary>
    public required double ListeningShare { get; init; }

    /// <summary>How easily synthetic music replaces it (psi): added to the log-odds of synthetic listening; -10 to 10.</summary>
    public required double Replaceability { get; init; }
}
