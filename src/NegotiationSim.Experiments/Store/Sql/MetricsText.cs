using System.Collections.Immutable;
using System.Text.Json;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>A row's numbers as a JSON array; every number comes back with the same bits, and NaN is null.</summary>
internal static class MetricsText
{
    public static string Write(ImmutableArray<double> values) =>
        JsonSerializer.Serialize(values.Select(value => double.IsFinite(value) ? value : (double?)null));

    public static ImmutableArray<double> Read(string text) =>
        [.. JsonSerializer.Deserialize<double?[]>(text)!.Select(value => value ?? double.NaN)];
}
