using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>Writes down an experiment with its points and the scenarios they are variants of.</summary>
internal sealed class ExperimentRecord(Experiment experiment, DateTimeOffset now)
{
    public async Task InsertAsync(DbConnection connection, DbTransaction transaction)
    {
        foreach (Point point in experiment.Points.DistinctBy(point => point.BasicSha256))
        {
            await connection.ExecuteAsync(
                "INSERT INTO scenarios (sha256, content) VALUES (@BasicSha256, @BasicText) ON CONFLICT (sha256) DO NOTHING",
                new { point.BasicSha256, point.BasicText },
                transaction);
        }

        await connection.ExecuteAsync(
            """
            INSERT INTO experiments (id, kind, title, command, seed, replications, metrics, version, began_at)
            VALUES (@Id, @Kind, @Title, @Command, @Seed, @Replications, @Metrics, @Version, @BeganAt)
            """,
            new
            {
                experiment.Id,
                experiment.Kind,
                experiment.Title,
                experiment.Command,
                Seed = experiment.Seed.ToString(CultureInfo.InvariantCulture),
                Replications = (long)experiment.Replications,
                Metrics = JsonSerializer.Serialize(experiment.Metrics),
                experiment.Version,
                BeganAt = now.ToString("O", CultureInfo.InvariantCulture),
            },
            transaction);

        // One row at a time, so that ten thousand points do not become ten thousand parameters' worth of memory.
        for (int p = 0; p < experiment.Points.Length; p++)
        {
            await InsertAsync(connection, transaction, p, experiment.Points[p]);
        }
    }

    private Task<int> InsertAsync(DbConnection connection, DbTransaction transaction, int index, Point point) => connection.ExecuteAsync(
        """
        INSERT INTO points (experiment, point, name, scenario, file, basic_sha256, overrides, sha256, start_year, years)
        VALUES (@Id, @index, @Name, @ScenarioName, @File, @BasicSha256, @overrides, @Sha256, @startYear, @years)
        """,
        new
        {
            experiment.Id,
            index = (long)index,
            point.Name,
            point.ScenarioName,
            point.File,
            point.BasicSha256,
            overrides = JsonSerializer.Serialize(point.Overrides),
            point.Sha256,
            startYear = (long)point.StartYear,
            years = (long)point.Years,
        },
        transaction);
}
