using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace NegotiationSim.Orleans.Grains;

/// <summary>Places a grain on another silo than that of whoever calls it first, where there is one: what they both know outlives either silo.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ElsewherePlacementAttribute() : PlacementAttribute(new ElsewherePlacement());

/// <inheritdoc cref="ElsewherePlacementAttribute"/>
[GenerateSerializer]
[Immutable]
[Alias("negsim.elsewhere")]
internal sealed class ElsewherePlacement : PlacementStrategy;

/// <inheritdoc cref="ElsewherePlacementAttribute"/>
internal sealed class ElsewhereDirector : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        SiloAddress[] silos = context.GetCompatibleSilos(target);
        SiloAddress[] others = [.. silos.Where(silo => !silo.Equals(context.LocalSilo)).Order()];
        return Task.FromResult(others.Length == 0 ? silos[0] : others[target.GrainIdentity.GetUniformHashCode() % others.Length]);
    }
}
