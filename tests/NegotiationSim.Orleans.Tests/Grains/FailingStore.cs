using System.Collections.Concurrent;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Orleans.State;
using Orleans.Storage;

namespace NegotiationSim.Orleans.Tests.Grains;

/// <summary>A store in memory that fails when it is told to.</summary>
internal sealed class FailingStore : IGrainStorage
{
    private readonly ConcurrentDictionary<(string, GrainId), (byte[] State, int Version)> entries = new();
    private int toFail;
    private int failed;
    private string? brokenFrom;
    private volatile bool broken;

    /// <summary>How often it failed.</summary>
    public int Failed => failed;

    /// <summary>Keys of the years that were there when they were asked for.</summary>
    public ConcurrentBag<string> Loaded { get; } = [];

    /// <summary>Keys of all that is there.</summary>
    public IEnumerable<string> Keys => entries.Keys.Select(entry => entry.Item2.Key.ToString()!);

    public void FailNext(int times) => toFail = times;

    /// <summary>Breaks when the end of a year is to be saved.</summary>
    public void BreakAfterYear(int year) => brokenFrom = $"/y{year}/";

    public void Mend() => (broken, brokenFrom) = (false, null);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        MayFail(grainId);
        grainState.RecordExists = entries.TryGetValue((stateName, grainId), out (byte[] State, int Version) entry);
        grainState.State = grainState.RecordExists ? GraphReader.Read<T>(entry.State) : Activator.CreateInstance<T>();
        grainState.ETag = grainState.RecordExists ? $"{entry.Version}" : null;
        if (grainState.State is SavedImage { Bytes: not null })
        {
            Loaded.Add(grainId.Key.ToString()!);
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        MayFail(grainId);
        int version = entries.TryGetValue((stateName, grainId), out (byte[] State, int Version) entry) ? entry.Version : 0;
        if ((grainState.ETag ?? "0") != $"{version}")
        {
            throw new InconsistentStateException("It was changed elsewhere.", $"{version}", grainState.ETag);
        }

        entries[(stateName, grainId)] = (GraphWriter.Write(grainState.State), version + 1);
        (grainState.ETag, grainState.RecordExists) = ($"{version + 1}", true);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        MayFail(grainId);
        entries.TryRemove((stateName, grainId), out _);
        (grainState.ETag, grainState.RecordExists) = (null, false);
        return Task.CompletedTask;
    }

    private void MayFail(GrainId grain)
    {
        broken |= brokenFrom is { } year && grain.Key.ToString()!.Contains(year, StringComparison.Ordinal);
        if (broken || Interlocked.Decrement(ref toFail) >= 0)
        {
            Interlocked.Increment(ref failed);
            throw new IOException("No space left on device");
        }
    }
}
