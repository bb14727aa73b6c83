using NegotiationSim.Core.Market;

namespace NegotiationSim.Orleans.Grains;

/// <summary>How a world's grain has its world run: whole on its silo, or with its agents over all silos.</summary>
internal interface IWorldPlace
{
    /// <summary>Founds the world, and makes it and its agents what they were after a number of years.</summary>
    /// <param name="yearsSaved">Years to go on after; from the founding where they turn out not to have been kept.</param>
    Task<World> FoundAsync(int yearsSaved);

    /// <summary>Runs the next year.</summary>
    Task RunYearAsync(World world, IProgress<WorldProgress> progress, CancellationToken cancel);

    /// <summary>Saves the world and its agents at the end of a year.</summary>
    Task SaveAsync(World world);

    /// <summary>Forgets what the world and its agents were after a number of years.</summary>
    Task ForgetAsync(int yearsRun);

    /// <summary>Forgets all that was saved, for the world is over.</summary>
    Task ForgetAllAsync(int yearsRun);

    /// <summary>Lets the agents go.</summary>
    Task LeaveAsync();
}
