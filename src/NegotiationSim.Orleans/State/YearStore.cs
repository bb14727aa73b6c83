using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace NegotiationSim.Orleans.State;

/// <summary>Keeps what worlds and agents were at the end of a year. An entry is written once: however often a year is run, it ends alike.</summary>
/// <remarks>A store that fails is asked again for a while, so that a database may be away for a moment; then the run stops where it was.</remarks>
internal sealed class YearStore(IServiceProvider services, StatePatience patience)
{
    /// <summary>Name of the storage provider.</summary>
    public const string Storage = "negsim";

    private const string StateName = "year";

    private static readonly GrainType Kind = GrainType.Create("negsim-year");

    private readonly IGrainStorage storage = services.GetRequiredKeyedService<IGrainStorage>(Storage);

    // Versions of the entries that this silo has seen, so that one need not be read to be forgotten.
    private readonly ConcurrentDictionary<string, string> versions = new();

    /// <summary>Why the store does not work now; null while it does.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Saves an entry unless it is there.</summary>
    public Task SaveAsync(string key, byte[] image) => InPatienceAsync(async () =>
    {
        GrainState<SavedImage> entry = new(new SavedImage { Bytes = image });
        try
        {
            await storage.WriteStateAsync(StateName, IdOf(key), entry);
        }
        catch (InconsistentStateException)
        {
            // It is there: the year was run before, or the answer to an earlier try was lost.
            entry = await ReadAsync(key);
        }

        See(key, entry);
    });

    /// <summary>Loads an entry; null where there is none.</summary>
    public Task<byte[]?> LoadAsync(string key) => InPatienceAsync(async () =>
    {
        GrainState<SavedImage> entry = await ReadAsync(key);
        See(key, entry);
        return entry.State?.Bytes;
    });

    /// <summary>Forgets an entry; harmless where there is none.</summary>
    public Task ForgetAsync(string key) => InPatienceAsync(async () =>
    {
        GrainState<SavedImage> entry = versions.TryRemove(key, out string? version)
            ? new(new SavedImage(), version) { RecordExists = true }
            : await ReadAsync(key);
        if (entry.RecordExists)
        {
            try
            {
                await storage.ClearStateAsync(StateName, IdOf(key), entry);
            }
            catch (InconsistentStateException)
            {
                // It is gone already: the answer to an earlier try was lost.
            }
        }
    });

    /// <summary>Does something with the store, again and again while it fails.</summary>
    /// <exception cref="StateStoreException">It kept failing.</exception>
    public Task InPatienceAsync(Func<Task> act) => InPatienceAsync(async () =>
    {
        await act();
        return true;
    });

    private async Task<T> InPatienceAsync<T>(Func<Task<T>> act)
    {
        TimeSpan pause = patience.FirstPause;
        for (TimeSpan waited = TimeSpan.Zero; ; waited += pause, pause *= 2)
        {
            try
            {
                T done = await act();
                Trouble = null;
                return done;
            }
            catch (Exception fault) when (fault is not InconsistentStateException and not NotSupportedException)
            {
                Trouble = $"The state of the run cannot be saved or read: {FirstLine(fault)}.";
                if (waited >= patience.Longest)
                {
                    throw new StateStoreException(
                        $"{Trouble} What was saved before is kept; once the store works again, the same command goes on from there.");
                }
            }

            await Task.Delay(pause);
        }
    }

    private async Task<GrainState<SavedImage>> ReadAsync(string key)
    {
        GrainState<SavedImage> entry = new();
        await storage.ReadStateAsync(StateName, IdOf(key), entry);
        return entry;
    }

    private void See(string key, GrainState<SavedImage> entry)
    {
        if (entry is { RecordExists: true, ETag: { } version })
        {
            versions[key] = version;
        }
    }

    private static GrainId IdOf(string key) => GrainId.Create(Kind, key);

    private static string FirstLine(Exception fault) =>
        fault.GetBaseException().Message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.');
}

/// <summary>How long a store that fails is asked again.</summary>
/// <param name="FirstPause">Pause after the first failure; each later one is twice as long.</param>
/// <param name="Longest">Pauses together after which it is given up.</param>
internal sealed record StatePatience(TimeSpan FirstPause, TimeSpan Longest)
{
    /// <summary>Two minutes: a database that is started again is back by then.</summary>
    public static StatePatience Usual { get; } = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromMinutes(2));
}

/// <summary>An entry of the store. Its bytes never change, so that it is passed on without a copy.</summary>
[GenerateSerializer]
[Immutable]
[Alias("negsim.saved-image")]
internal sealed class SavedImage
{
    /// <summary>The image; null for nothing.</summary>
    [Id(0)]
    public byte[]? Bytes { get; init; }
}
