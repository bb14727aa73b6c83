using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>Reads the parameters of a study file.</summary>
internal static class FactorReader
{
    /// <summary>The key that holds them.</summary>
    public const string Key = "parameters";

    /// <summary>Reads and tries them.</summary>
    public static ImmutableArray<Factor> Read(ObjectReader study, Func<IEnumerable<string>, Scenario> load)
    {
        var factors = study.RequiredItems(Key, fewest: 1, item => One(item, load));
        foreach (var twice in factors.OfType<Factor>().GroupBy(factor => factor.Path).Where(group => group.Count() > 1))
        {
            study.Report(Key, "names a path twice", null, "Name each path once.", twice.Key);
        }

        return [.. factors.OfType<Factor>()];
    }

    private static Factor? One(ObjectReader item, Func<IEnumerable<string>, Scenario> load)
    {
        string path = item.Text("path", "artists.neverConsent");
        // Known even where it is absent, so that a misspelling finds it.
        item.Leave("values");
        Factor? factor = item.IsAbsent("values") ? Range(item, path) : List(item, path);
        if (factor is null || path.Length == 0)
        {
            return null;
        }

        foreach (Problem fault in FactorTrial.Faults(factor, load, "Add 'whole: true'."))
        {
            item.Report("path", $"{fault.Path}: {fault.What}", fault.Allowed, fault.Remedy, fault.Value);
        }

        return factor;
    }

    private static RangeFactor? Range(ObjectReader item, string path)
    {
        item.Leave("whole");
        item.Leave("scale");
        string low = item.Text("low", "10%");
        string high = item.Text("high", "60%");
        bool whole = !item.IsAbsent("whole") && item.Flag("whole");
        bool logarithmic = !item.IsAbsent("scale") && item.OneOf("scale", ("linear", false), ("log", true));
        return low.Length == 0 || high.Length == 0
            ? null
            : RangeRules.Read(
                path, low, high, whole, logarithmic, levels: null,
                fault => item.Report(fault.Key, fault.What, fault.Allowed, fault.Remedy, fault.Value));
    }

    private static ListFactor? List(ObjectReader item, string path)
    {
        var values = item.Labels("values", "[fixed, cost-plus]");
        if (values.Length == 1)
        {
            item.Report("values", "has a single value", "at least two", "Add a value, or remove the parameter.");
        }

        return values.Length < 2 || values.Contains("") ? null : new ListFactor(path, values);
    }
}
