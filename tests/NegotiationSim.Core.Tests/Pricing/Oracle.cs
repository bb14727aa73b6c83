using System.Text.Json;

namespace NegotiationSim.Core.Tests.Pricing;

/// <summary>Numbers of the R package antitrust 0.99.31 and of PyBLP 1.2.0 (market-oracle.json; its meta says how they were made).</summary>
internal static class Oracle
{
    private static readonly JsonElement Root = Read();

    public static JsonElement Antitrust(string name) => Root.GetProperty("antitrust").GetProperty(name);

    public static JsonElement PyBlp(string name) =>
        Root.GetProperty("pyblp").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == name);

    public static double[] Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    public static double[][] Rows(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(number => number.GetDouble()).ToArray())];

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    /// <summary>Owners as numbers, a name the same number everywhere.</summary>
    public static int[] Owners(this JsonElement element, string name, List<string> known)
    {
        string[] names = [.. element.GetProperty(name).EnumerateArray().Select(owner => owner.GetString()!)];
        known.AddRange(names.Except(known));
        return [.. names.Select(owner => known.IndexOf(owner))];
    }

    public static double[] Row(double[,] table, int row) => [.. Enumerable.Range(0, table.GetLength(1)).Select(k => table[row, k])];

    private static JsonElement Read()
    {
        using var stream = typeof(Oracle).Assembly.GetManifestResourceStream("market-oracle.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
