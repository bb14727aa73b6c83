namespace NegotiationSim.Experiments.Studies;

/// <summary>How far an experiment has come; told once at the start without a row and then after every run, one at a time.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Done">Runs that are in the store, those of earlier sessions included.</param>
/// <param name="Total">Runs that were asked for: of the shard, where there is one.</param>
/// <param name="Row">The run just finished; they come in any order.</param>
public sealed record ExperimentProgress(Experiment Experiment, long Done, long Total, RunRow? Row);
