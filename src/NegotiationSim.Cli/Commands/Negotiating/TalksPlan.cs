using System.Collections.Immutable;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Cli.Commands.Negotiating;

/// <summary>Talks as the command line asks for them: a protocol, and somebody to take each seat.</summary>
/// <param name="Seats">Name of the tactic, or of the way of voting, of each party.</param>
/// <param name="Rounds">Rounds until the deadline.</param>
/// <param name="Random">Where chance is drawn.</param>
internal abstract record TalksPlan(ImmutableArray<string> Seats, int Rounds, RandomSource Random)
{
    /// <summary>The word of the option.</summary>
    public abstract string Protocol { get; }

    /// <summary>What sits at the table, such as <c>tactic</c>.</summary>
    public abstract string Noun { get; }

    /// <summary>Probability that talks break down after a round without agreement.</summary>
    public virtual double Breakdown => 0;

    /// <summary>Plays the talks; there are as many profiles as seats.</summary>
    public abstract ValueTask<TalksOutcome<int>> PlayAsync(NegotiationDomain domain);

    /// <summary>What the parties are given to their seats, and the options that said so.</summary>
    /// <exception cref="UsageException">One cannot be read.</exception>
    protected static ImmutableArray<T> Read<T>(ImmutableArray<NamedSeat> seats, Parser<T> parse)
        where T : class =>
        [.. seats.Select(seat => parse(seat.Text, out T? read, out string? problem)
            ? read!
            : throw new UsageException($"{seat.Option}: {problem}"))];

    /// <summary>Places for the parties in their order.</summary>
    protected IEnumerable<(UtilityProfile Own, TacticSeat Seat)> Places(NegotiationDomain domain) =>
        domain.Profiles.Select((profile, i) => (profile, new TacticSeat(i, Rounds, Random)));

    /// <summary>Reads a name.</summary>
    protected delegate bool Parser<T>(string text, out T? read, out string? problem)
        where T : class;
}

/// <summary>Who is to take a seat, as it was written.</summary>
/// <param name="Option">The option.</param>
/// <param name="Text">Its value.</param>
internal readonly record struct NamedSeat(string Option, string Text);
