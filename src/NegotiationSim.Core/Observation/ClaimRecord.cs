using System.Collections.Immutable;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Observation;

/// <summary>A claim as an observer sees it afterwards, both sides' views included. The parties never see each other's.</summary>
public sealed record ClaimRecord
{
    /// <summary>Identifier, such as <c>2024-Q2/universal/suno</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The claim as it stood at the end of the run.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Most the works could be awarded, dollars: their number times the statutory maximum.</summary>
    public required double MaximumDollars { get; init; }

    /// <summary>What each side last thought of it.</summary>
    public required FiledClaim Views { get; init; }

    /// <summary>The licence that settled it, as <c>id</c> of its talks; null where none did.</summary>
    public required string? Licence { get; init; }

    /// <summary>The records of all claims.</summary>
    internal static ImmutableArray<ClaimRecord> Of(WorldSpecification world, ImmutableArray<FiledClaim> claims) =>
        [.. claims.Select(filed => Of(world, filed))];

    private static ClaimRecord Of(WorldSpecification world, FiledClaim filed)
    {
        Claim claim = filed.Claim;
        string IdAt(Quarter? quarter) => $"{quarter}/{world.Labels[claim.Label].Id}/{world.Platforms[claim.Platform].Id}";
        return new()
        {
            Id = IdAt(claim.Filed),
            Claim = claim,
            MaximumDollars = claim.Works * world.Markets[claim.Market].Law!.Court!.MostPerWorkDollars,
            Views = filed,
            Licence = claim.Stage == ClaimStage.Licensed ? IdAt(claim.Ended) : null,
        };
    }
}
