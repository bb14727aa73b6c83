using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>The rules of alternating offers: how many rounds, and what may end them early.</summary>
public sealed record AlternatingRules
{
    /// <summary>Most rounds talks may have.</summary>
    public const int MostRounds = 1_000_000;

    /// <summary>Makes the rules of talks that only the deadline ends.</summary>
    /// <param name="rounds">Rounds until the deadline, 1 to <see cref="MostRounds"/>; in each, every party moves once.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rounds is outside its range.</exception>
    public AlternatingRules(int rounds) => Rounds = (int)Require.Within(1, MostRounds, rounds);

    /// <summary>Rounds until the deadline.</summary>
    public int Rounds { get; }

    /// <summary>Probability that talks break down after a round without agreement, 0 to 1; at first 0, when nothing is drawn.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside its range.</exception>
    public double Breakdown
    {
        get;
        init => field = Require.Within(0, 1, value);
    }

    /// <summary>Where breakdowns are drawn.</summary>
    public RandomSource Random { get; init; }

    /// <summary>Number of these talks, so that several talks of one quarter break down independently.</summary>
    public int Talks { get; init; }

    /// <summary>Quarter of the talks, for the address of draws.</summary>
    public int QuarterIndex { get; init; } = RandomSource.BeforeFirstQuarter;
}
