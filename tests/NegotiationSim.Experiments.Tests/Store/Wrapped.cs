using System.Data.Common;
using Dapper;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;

namespace NegotiationSim.Experiments.Tests.Store;

/// <summary>A SQLite database on whose connections a statement is executed first.</summary>
internal class Wrapped(SqliteDatabase inner, string first) : IDatabase
{
    public string Place => inner.Place;

    public bool IsThere => inner.IsThere;

    public Task PrepareAsync(CancellationToken cancel) => inner.PrepareAsync(cancel);

    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        DbConnection connection = await inner.ConnectAsync(cancel);
        await connection.ExecuteAsync(first);
        return connection;
    }

    public Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancel) => inner.BeginAloneAsync(connection, cancel);

    public RunStoreException Explain(Exception error) => inner.Explain(error);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
