using System.Globalization;
using NegotiationSim.Orleans.Grains;
using Orleans.Serialization;
using Orleans.Storage;

namespace NegotiationSim.Orleans.State;

/// <summary>State in the memory of the silos, for a cluster without a database: that of a world on another silo than the world's, if there is one.</summary>
/// <remarks>Orleans' own storage in memory copies each state several times, byte by byte; images of worlds here are passed on as they are.</remarks>
internal sealed class ShelfStorage(IGrainFactory grains, DeepCopier copier) : IGrainStorage
{
    // Keys begin with run and replication, or are that of a run.
    private const int PartsOfAWorld = 2;

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Shelved? there = await ShelfOf(grainId).FindAsync(NameOf(stateName, grainId));
        grainState.State = there is null ? Activator.CreateInstance<T>() : copier.Copy((T)there.State);
        Mark(grainState, there?.Version);
    }

    /// <inheritdoc/>
    /// <exception cref="InconsistentStateException">Another has written it since it was read.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        int known = grainState.ETag is { } tag ? int.Parse(tag, CultureInfo.InvariantCulture) : 0;
        int? version = await ShelfOf(grainId).PutAsync(NameOf(stateName, grainId), new Shelved(copier.Copy(grainState.State)!, known));
        Mark(grainState, version ?? throw new InconsistentStateException($"{grainId} was written by another silo."));
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await ShelfOf(grainId).DropAsync(NameOf(stateName, grainId));
        grainState.State = Activator.CreateInstance<T>();
        Mark(grainState, null);
    }

    private static void Mark<T>(IGrainState<T> state, int? version)
    {
        state.ETag = version?.ToString(CultureInfo.InvariantCulture);
        state.RecordExists = version is not null;
    }

    private static string NameOf(string stateName, GrainId grain) => $"{stateName}/{grain}";

    private IShelfGrain ShelfOf(GrainId grain) =>
        grains.GetGrain<IShelfGrain>(string.Join('/', grain.Key.ToString()!.Split('/').Take(PartsOfAWorld)));
}
