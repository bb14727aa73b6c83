namespace NegotiationSim.Experiments.Tests.Store;

/// <summary>A test that needs a PostgreSQL server; skipped, with the reason, where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <summary>Environment variable with a connection string, such as <c>Host=127.0.0.1;Username=me;Database=test</c>.</summary>
    public const string Variable = "NEGSIM_TEST_POSTGRES";

    public PostgresFactAttribute()
    {
        if (Server is null)
        {
            Skip = $"No PostgreSQL server: {Variable} holds no connection string.";
        }
    }

    public static string? Server => Environment.GetEnvironmentVariable(Variable);
}
