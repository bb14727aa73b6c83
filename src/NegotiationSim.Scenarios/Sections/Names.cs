using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Identifiers that one section may use of another; null where that section could not be read, so that any will do.</summary>
internal sealed record Names
{
    public required IReadOnlyCollection<string>? Markets { get; init; }

    public required IReadOnlyCollection<string>? Labels { get; init; }

    public ImmutableArray<string> PopularityClasses { get; init; } = [];

    public ImmutableArray<PlatformSpecification> AllPlatforms { get; init; } = [];

    public IReadOnlyCollection<string>? Platforms => PlatformsThat(_ => true);

    public IReadOnlyCollection<string>? Streaming => PlatformsThat(platform => platform.Kind == PlatformKind.Streaming);

    public IReadOnlyCollection<string>? Generators => PlatformsThat(platform => platform.Kind == PlatformKind.Generator);

    /// <summary>Platforms with a subscription whose price follows a list or a markup, not rivals' prices.</summary>
    public IReadOnlyCollection<string>? Subscribed => PlatformsThat(platform =>
        platform.Pricing != PricingKind.Bertrand && platform.Offerings.Any(offering => offering.Tier == TierKind.Subscription));

    public static IReadOnlyCollection<string>? Of<T>(ImmutableArray<T> items, Func<T, string> idOf) =>
        items.IsEmpty ? null : [.. items.Select(idOf)];

    private IReadOnlyCollection<string>? PlatformsThat(Func<PlatformSpecification, bool> condition) =>
        AllPlatforms.IsEmpty ? null : [.. AllPlatforms.Where(condition).Select(platform => platform.Id)];
}
