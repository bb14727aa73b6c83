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

    /// <summary>Whether it also mounts a disk, as only root may.</summary>
    public bool MountsDisk
    {
        get;
        set
        {
            field = value;
            if (value && !Environment.IsPrivilegedProcess)
            {
                Skip ??= "Only root may mount the small disk that this fills.";
            }
        }
    }

    public static string? Server => Environment.GetEnvironmentVariable(Variable);
}
