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

    public static string? Server => Environment.GetEnvironmentVariable(Variable);
}
