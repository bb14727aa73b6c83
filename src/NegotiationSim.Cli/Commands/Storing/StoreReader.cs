using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;

namespace NegotiationSim.Cli.Commands.Storing;

/// <summary>Opens a store for a command that only reads, and closes it afterwards.</summary>
internal static class StoreReader
{
    public static async Task<int> WithAsync(
        Surroundings surroundings, string place, Func<StoreCatalogue, Task> work, CancellationToken cancel)
    {
        await using SqlRunStore store = await RunStores.OpenExistingAsync(place, surroundings.Clock, cancel).ConfigureAwait(false);
        await work(new StoreCatalogue(store)).ConfigureAwait(false);
        return ExitCodes.Fine;
    }
}
