using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Law;

/// <summary>The law that governs a platform's licences.</summary>
/// <remarks>A licence covers all markets of its platform at once, so the strictest law among them governs all of it.</remarks>
/// <param name="MostFavouredNationBarred">Whether most-favoured-nation clauses are void.</param>
/// <param name="CollectiveBargainingAllowed">Whether the labels of a coalition may bargain as one.</param>
public sealed record LicenceLaw(bool MostFavouredNationBarred, bool CollectiveBargainingAllowed = false)
{
    /// <summary>Least share of lump sums and breakage that a label passes to artists under contract, [0, 1).</summary>
    public double LeastPassThrough { get; init; }

    /// <summary>What a licence to train or to remix needs of artists; where no law says, what the platform does by itself.</summary>
    public ConsentRule Consent { get; init; }

    /// <summary>The same for the artists of a label, whose contracts may need more.</summary>
    /// <param name="label">The label.</param>
    public ConsentRule ConsentFor(LabelSpecification label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return (ConsentRule)Math.Max((int)Consent, (int)label.Consent);
    }

    /// <summary>What a label's licence gives a platform under this law.</summary>
    /// <remarks>What the platform does stands for the rights; a voice is licensed with the training where its artist is asked.</remarks>
    /// <param name="platform">The platform.</param>
    /// <param name="label">The label.</param>
    /// <exception cref="ArgumentException">The platform is of a kind that signs no licences.</exception>
    public LicenceGrant GrantOf(PlatformSpecification platform, LabelSpecification label)
    {
        ArgumentNullException.ThrowIfNull(platform);
        LicenceScope scope = ConsentFor(label) switch
        {
            ConsentRule.OptIn => LicenceScope.Consenting,
            ConsentRule.OptOut => LicenceScope.Unobjecting,
            _ => TrainsOnOptedIn(platform) ? LicenceScope.Unobjecting : LicenceScope.All,
        };
        return platform.Traits.Use switch
        {
            LicensedUse.Play => LicenceGrant.Play,
            LicensedUse.Train => new(scope == LicenceScope.Consenting ? Rights.Train | Rights.Voice : Rights.Train, scope),
            LicensedUse.Remix => new(Rights.Play | Rights.Remix, scope),
            _ => throw new ArgumentException($"Platform '{platform.Id}' is {platform.Kind}, which signs no licences.", nameof(platform)),
        };
    }

    /// <summary>The law that governs a platform's licences.</summary>
    /// <param name="world">The world.</param>
    /// <param name="platform">Index of the platform.</param>
    /// <param name="policies">The law of each market, in their order.</param>
    public static LicenceLaw Of(WorldSpecification world, int platform, ImmutableArray<MarketPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new LicenceLaw(
            MarketPolicy.Strictest(world, platform, policies, law => law.MostFavouredNationBarred ? 1 : 0) > 0,
            MarketPolicy.Strictest(world, platform, policies, law => law.CollectiveBargainingAllowed ? 0 : 1) == 0)
        {
            Consent = (ConsentRule)(int)MarketPolicy.Strictest(world, platform, policies, law => (double)(law.Consent ?? OwnRule(world, platform))),
            LeastPassThrough = MarketPolicy.Strictest(world, platform, policies, law => law.LeastPassThrough),
        };
    }

    private static ConsentRule OwnRule(WorldSpecification world, int platform) =>
        TrainsOnOptedIn(world.Platforms[platform]) ? ConsentRule.OptIn : ConsentRule.NotAsked;

    // It wants no artist who refuses, whatever the law allows.
    private static bool TrainsOnOptedIn(PlatformSpecification platform) =>
        platform is { Traits.Use: LicensedUse.Train, Generator.Training: TrainingSource.OptedIn };
}
