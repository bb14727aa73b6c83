using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Validation;

/// <summary>A scenario's expectations with the metrics they name, ready to be held against a run.</summary>
public sealed class ExpectationPlan
{
    private readonly ImmutableArray<(Expectation Expectation, Metric Metric)> items;

    private ExpectationPlan(Scenario scenario, ImmutableArray<(Expectation Expectation, Metric Metric)> items)
    {
        Scenario = scenario;
        this.items = items;
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>Whether there is nothing to hold against a run.</summary>
    public bool IsEmpty => items.IsEmpty;

    /// <summary>Years a run needs to reach the last expectation; 0 when there is none.</summary>
    public int Years => items.IsEmpty ? 0 : items.Max(item => item.Expectation.Year) - Scenario.World.StartYear + 1;

    /// <summary>Finds the metric of every expectation.</summary>
    /// <exception cref="ScenarioException">Expectations name metrics that do not exist; lists all of them.</exception>
    public static ExpectationPlan Of(Scenario scenario)
    {
        var items = ImmutableArray.CreateBuilder<(Expectation, Metric)>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        for (int i = 0; i < scenario.Expectations.Length; i++)
        {
            Expectation expectation = scenario.Expectations[i];
            try
            {
                items.Add((expectation, MetricCatalogue.Find(expectation.Metric, scenario.World)));
            }
            catch (MetricException e)
            {
                string path = FormattableString.Invariant($"expect.{i}.metric");
                problems.Add(new Problem(scenario.FileName, 0, 0, path, e.What, e.Metric, e.Allowed, e.Remedy));
            }
        }

        return problems.Count == 0
            ? new ExpectationPlan(scenario, items.ToImmutable())
            : throw new ScenarioException(problems.ToImmutable());
    }

    /// <summary>What a run of at least <see cref="Years"/> years came to, so that the run itself need not be kept.</summary>
    /// <returns>One value an expectation, in the order of the scenario file; NaN where there was nothing to measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The run is too short.</exception>
    public ImmutableArray<double> Read(RunResult run) =>
        [.. items.Select(item => item.Metric.In(run, item.Expectation.Year) ?? double.NaN)];

    /// <summary>Holds the expectations against the mean of some replications.</summary>
    /// <param name="replications">What each came to, in order of replication (see <see cref="Read"/>).</param>
    /// <returns>One row an expectation, in the order of the scenario file.</returns>
    public ImmutableArray<ValidationRow> Evaluate(IReadOnlyCollection<ImmutableArray<double>> replications) =>
        [.. items.Select((item, i) => new ValidationRow(
            Scenario.World.Name, item.Expectation, MeanInterval.Of(replications.Select(values => values[i]))))];
}
