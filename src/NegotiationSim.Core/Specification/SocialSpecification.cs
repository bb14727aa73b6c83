using System.Collections.Immutable;

namespace NegotiationSim.Core.Specification;

/// <summary>What music does for a social platform, and the platform for music (model.md section 5).</summary>
public sealed record SocialSpecification
{
    /// <summary>Elasticity of users' time, and so of advertising, to the share of the repertoire that is there; [0, 1].</summary>
    public required double MusicElasticity { get; init; }

    /// <summary>
    /// By popularity class of listeners, in their order: log change of what they listen to on services of a label's recordings because
    /// these are on the platform, were everybody its user; -5 to 5. Above 0 promotion, below 0 displacement.
    /// </summary>
    public required ImmutableArray<double> Promotion { get; init; }
}
