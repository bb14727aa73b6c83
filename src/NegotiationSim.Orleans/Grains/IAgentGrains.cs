using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Grains;

/// <summary>What every agent does for the world's grain besides its part in the world.</summary>
internal interface IAgentGrain : IGrainWithStringKey
{
    /// <summary>Takes up its place, as at the founding of the world.</summary>
    [Alias("take-up")]
    Task TakeUpAsync(AgentPost post);

    /// <summary>Saves what it is after a number of years; once only, since it is the same however often the year is run.</summary>
    [Alias("save")]
    Task SaveAsync(int yearsRun);

    /// <summary>Becomes what it was after a number of years; it has taken up its place.</summary>
    /// <returns>Whether that was saved.</returns>
    [Alias("restore")]
    Task<bool> RestoreAsync(int yearsRun);

    /// <summary>Forgets what it was after a number of years.</summary>
    [Alias("forget")]
    Task ForgetAsync(int yearsRun);

    /// <summary>Leaves: the world is over, or is begun again elsewhere.</summary>
    [Alias("leave")]
    Task LeaveAsync();
}

/// <summary>A label.</summary>
[Alias("negsim.label")]
internal interface ILabelGrain : IAgentGrain, ILabel;

/// <summary>A platform.</summary>
[Alias("negsim.platform")]
internal interface IPlatformGrain : IAgentGrain, IPlatform;

/// <summary>The artists of a label, as a block.</summary>
[Alias("negsim.roster")]
internal interface IRosterGrain : IAgentGrain, IRoster;

/// <summary>A segment of a market's consumers, as a block.</summary>
[Alias("negsim.audience")]
internal interface IAudienceGrain : IAgentGrain, IAudience;

/// <summary>Courts and enforcement.</summary>
[Alias("negsim.court")]
internal interface ICourtGrain : IAgentGrain, ICourt;
