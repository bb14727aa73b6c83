namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>A test that needs a PostgreSQL server; skipped, with the reason, where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    private const string Variable = "NEGSIM_TEST_POSTGRES";

    public PostgresFactAttribute()
    {
        if (Server is null)
        {
            Skip = $"No PostgreSQL server: {Variable} holds no connection string.";
        }
    }

    /// <summary>Whether it starts a server of its own beside the one that is named, as the programs for one allow.</summary>
    public bool StartsServer
    {
        get;
        set
        {
            field = value;
            Skip ??= value ? ThrowawayServer.Lacking.Value : null;
        }
    }

    /// <summary>Whether that server also has a small disk, as only some users may mount one.</summary>
    public bool MountsDisk
    {
        get;
        set
        {
            field = value;
            Skip ??= value ? ThrowawayServer.LackingDisk.Value : null;
        }
    }

    public static string? Server => Environment.GetEnvironmentVariable(Variable);
}
