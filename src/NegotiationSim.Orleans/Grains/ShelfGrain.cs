namespace NegotiationSim.Orleans.Grains;

/// <summary>Keeps state in the memory of a silo, for a cluster without a database: all of one world, or of one experiment.</summary>
[Alias("negsim.shelf")]
internal interface IShelfGrain : IGrainWithStringKey
{
    /// <summary>What is there by a name; null for nothing.</summary>
    [Alias("find")]
    Task<Shelved?> FindAsync(string name);

    /// <summary>Puts something there, in place of the version that the caller knows.</summary>
    /// <returns>Its version; null when there is another than the caller knows.</returns>
    [Alias("put")]
    Task<int?> PutAsync(string name, Shelved item);

    /// <summary>Takes something away.</summary>
    [Alias("drop")]
    Task DropAsync(string name);
}

/// <summary>Something on a shelf, which never changes, so that it need not be copied on the way.</summary>
/// <param name="State">What it is.</param>
/// <param name="Version">Its version; 0 for one that is new.</param>
[GenerateSerializer]
[Immutable]
[Alias("negsim.shelved")]
internal sealed record Shelved([property: Id(0)] object State, [property: Id(1)] int Version);

/// <inheritdoc cref="IShelfGrain"/>
[KeepAlive]
[ElsewherePlacement]
internal sealed class ShelfGrain : Grain, IShelfGrain
{
    private readonly Dictionary<string, Shelved> items = [];

    /// <inheritdoc/>
    public Task<Shelved?> FindAsync(string name) => Task.FromResult(items.GetValueOrDefault(name));

    /// <inheritdoc/>
    public Task<int?> PutAsync(string name, Shelved item)
    {
        // A shelf that was lost with its silo takes what it is given: the world that gives it is the one that goes on.
        if (items.TryGetValue(name, out Shelved? there) && there.Version != item.Version)
        {
            return Task.FromResult<int?>(null);
        }

        int version = item.Version + 1;
        items[name] = item with { Version = version };
        return Task.FromResult<int?>(version);
    }

    /// <inheritdoc/>
    public Task DropAsync(string name)
    {
        items.Remove(name);
        return Task.CompletedTask;
    }
}
