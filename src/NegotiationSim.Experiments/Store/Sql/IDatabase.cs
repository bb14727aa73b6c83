using System.Data.Common;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>A database as far as databases differ: how to reach it, and what its errors mean. All SQL is common to them.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Where it is, for people; never with a password.</summary>
    string Place { get; }

    /// <summary>Whether it exists already; true where only connecting can tell.</summary>
    bool IsThere { get; }

    /// <summary>Makes the empty database if need be, with what must be settled once.</summary>
    Task PrepareAsync(CancellationToken cancel);

    /// <summary>Opens a connection, which the caller disposes.</summary>
    Task<DbConnection> ConnectAsync(CancellationToken cancel);

    /// <summary>Begins a transaction that no other process is in at the same time.</summary>
    Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>What an error of the database means to the person at the keyboard.</summary>
    RunStoreException Explain(Exception error);
}
