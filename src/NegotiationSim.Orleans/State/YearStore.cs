using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace NegotiationSim.Orleans.State;

/// <summary>Keeps what worlds and agents were at the end of a year. An entry is written once: however often a year is run, it ends alike.</summary>
/// <remarks>A store that fails is asked again for a while, so that a database may be away for a moment; then the run stops where it was.</remarks>
internal sealed class YearStore(IServiceProvider services, StatePatience patience)
{
    /// <summary>Name of the storage provider.</summary>
    public const string Storage = "negsim";

    private static readonly GrainType Kind = GrainType.Create("negsim-year");

    private readonly IGrainStorage storage = services.GetRequiredKeyedService<IGrainStorage>(Storage);

    /// <summary>Why the store does not work now; null while it does.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Saves an entry unless it is there.</summary>
    public async Task SaveAsync(string key, Func<byte[]> image)
    {
        GrainState<SavedImage> entry = await InPatienceAsync(() => ReadAsync(key));
        if (entry.State?.Bytes is null)
        {
            entry.State = new SavedImage { Bytes = image() };
            await InPatienceAsync(() => storage.WriteStateAsync("year", IdOf(key), entry));
        }
    }

    /// <summary>Loads an entry; null where there is none.</summary>
    public Task<byte[]?> LoadAsync(string key) => InPatienceAsync(async () => (await ReadAsync(key)).State?.Bytes);

    /// <summary>Forgets an entry that a later one has replaced.</summary>
    public Task ForgetAsync(string key) => InPatienceAsync(async () =>
    {
        GrainState<SavedImage> entry = await ReadAsync(key);
        if (entry.RecordExists)
        {
            await storage.ClearStateAsync("year", IdOf(key), entry);
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
        await storage.ReadStateAsync("year", IdOf(key), entry);
        return entry;
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

/// <summary>An entry of the store.</summary>
[GenerateSerializer]
[Alias("negsim.saved-image")]
internal sealed class SavedImage
{
    /// <summary>The image.</summary>
    [Id(0)]
    public byte[]? Bytes { get; set; }
}
