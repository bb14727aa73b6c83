using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Store;

/// <summary>Opens run stores, a SQLite file by its path and a PostgreSQL database by a connection string, and reads them.</summary>
public static class RunStores
{
    /// <summary>Where runs are kept unless another place is named.</summary>
    public const string DefaultPlace = "results/runs.db";

    /// <summary>Opens a store, bringing its schema up to date; makes one where there is none.</summary>
    /// <param name="place">
    /// A path; or a connection string of PostgreSQL, as <c>postgresql://user@host/database</c> or <c>Host=...;Database=...</c>.
    /// </param>
    /// <param name="clock">Tells when an experiment began, for the record.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="RunStoreException">It is no store, of a newer version, damaged, or cannot be reached or written.</exception>
    public static async Task<SqlRunStore> OpenAsync(string place, TimeProvider clock, CancellationToken cancel = default)
    {
        IDatabase database = DatabaseAt(place);
        await new Schema(database).BringUpToDateAsync(cancel);
        return new SqlRunStore(database, clock);
    }

    /// <summary>Opens a store that must be there.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public static Task<SqlRunStore> OpenExistingAsync(string place, TimeProvider clock, CancellationToken cancel = default)
    {
        IDatabase database = DatabaseAt(place);
        return database.IsThere
            ? OpenAsync(place, clock, cancel)
            : throw new RunStoreException(
                $"There is no run store '{database.Place}'. Name one with --store, or run an experiment, which makes one.", isInput: true);
    }

    /// <summary>The rows of all points in the first <see cref="Experiment.Replications"/> replications, points outer, replications inner, one at a time.</summary>
    /// <exception cref="RunStoreException">A row is not there.</exception>
    public static IAsyncEnumerable<RunRow> ReadAsync(this IRunStore store, Experiment experiment, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(experiment);
        return store.ReadAsync(experiment, ..experiment.Points.Length, cancel);
    }

    private static IDatabase DatabaseAt(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return PostgresPlace.Read(place) is { } settings ? new PostgresDatabase(settings) : new SqliteDatabase(place);
    }
}
