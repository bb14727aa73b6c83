using NegotiationSim.Core.Market;

namespace NegotiationSim.Cli.Progress;

/// <summary>Shows how far a run has come while it runs.</summary>
internal interface IProgressView
{
    /// <summary>Does the work and shows its progress until it ends.</summary>
    Task<T> ShowAsync<T>(string title, Func<IProgress<WorldProgress>?, Task<T>> work);
}
