using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The columns of estimates, the same in every table that has them.</summary>
internal static class EstimateColumns
{
    /// <summary>Adds a mean and the ends of its interval.</summary>
    public static Table<TRow> Interval<TRow>(this Table<TRow> table, string mean, string meaning, Func<TRow, MeanInterval> of) => table
        .Number(mean, meaning, row => of(row).Mean)
        .Number("ci_low", $"lower end of the 95% t-interval of {mean}", row => of(row).Low)
        .Number("ci_high", "upper end", row => of(row).High);

    /// <summary>Adds means of base and policy and their paired difference; a unit in place of "mean" ends the names of all three.</summary>
    public static Table<TRow> Effect<TRow>(this Table<TRow> table, Func<TRow, Effect> of, string unit = "mean") => table
        .Whole("n", "replications in which both had something to measure", row => of(row).Difference.Count)
        .Number($"base_{unit}", "mean of the base", row => of(row).Base.Mean)
        .Number($"policy_{unit}", "mean of the policy", row => of(row).Policy.Mean)
        .Interval(
            unit == "mean" ? "difference" : $"difference_{unit}",
            "mean of policy less base, replication by replication; exactly 0 where the worlds are the same",
            row => of(row).Difference);
}
