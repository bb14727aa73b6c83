using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Cli.Progress;

/// <summary>Shows how far an experiment has come while it runs.</summary>
internal interface IExperimentView
{
    /// <summary>Does the work and shows its progress until it ends.</summary>
    Task ShowAsync(string title, RunningEstimate? estimate, Func<IProgress<ExperimentProgress>?, Task> work);
}
