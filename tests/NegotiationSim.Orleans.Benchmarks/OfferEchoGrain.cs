using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Orleans.Benchmarks;

/// <summary>A party to talks that offers back what it was offered: all that is measured is the call.</summary>
[Alias("negsim.bench.echo")]
internal interface IOfferEchoGrain : IGrainWithIntegerKey
{
    /// <summary>The same call as a label's or a platform's in talks.</summary>
    [Alias("move")]
    ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn);

    /// <summary>A call without any message.</summary>
    [Alias("ping")]
    ValueTask PingAsync();
}

/// <inheritdoc cref="IOfferEchoGrain"/>
internal sealed class OfferEchoGrain : Grain, IOfferEchoGrain
{
    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => new(Move<LicenceTerms>.Propose(turn.Standing!));

    public ValueTask PingAsync() => default;
}
