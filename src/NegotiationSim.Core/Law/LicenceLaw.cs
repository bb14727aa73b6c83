using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Law;

/// <summary>The law that governs a platform's licences.</summary>
/// <remarks>A licence covers all markets of its platform at once, so the strictest law among them governs all of it.</remarks>
/// <param name="MostFavouredNationBarred">Whether most-favoured-nation clauses are void.</param>
/// <param name="CollectiveBargainingAllowed">Whether the labels of a coalition may bargain as one.</param>
public sealed record LicenceLaw(bool MostFavouredNationBarred, bool CollectiveBargainingAllowed = false)
{
    /// <summary>The law that governs a platform's licences.</summary>
    /// <param name="world">The world.</param>
    /// <param name="platform">Index of the platform.</param>
    /// <param name="policies">The law of each market, in their order.</param>
    public static LicenceLaw Of(WorldSpecification world, int platform, ImmutableArray<MarketPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(world);
        MarketPolicy[] laws =
        [
            .. policies.Where((_, m) => world.Platforms[platform].Offerings.Any(offering => offering.Market == world.Markets[m].Id)),
        ];
        return new LicenceLaw(laws.Any(law => law.MostFavouredNationBarred), laws.All(law => law.CollectiveBargainingAllowed));
    }
}
