using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace NegotiationSim.Core.Tests.Worlds;

/// <summary>Runs of random worlds with fixed seeds, made once for all the tests that make statements about every run.</summary>
[CollectionDefinition(Name)]
public sealed class RandomWorldRuns : ICollectionFixture<RandomWorldRuns>
{
    public const string Name = "Runs of random worlds";

    private const int Worlds = 25;

    internal ImmutableArray<WorldRun> All { get; } =
        [.. RandomWorlds.Generator.Sample(size: 4, seed: new Rnd(2030), numberOfSamples: Worlds).Select((w, i) => WorldRun.Of(w, (ulong)i))];
}
