using System.Numerics;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>A cooperative game with transferable payoff: what each coalition of players can have on its own.</summary>
/// <remarks>
/// A coalition is a set of bits, player 0 in the lowest. The empty coalition has nothing: measure values from what there is without
/// any agreement. Not every solution needs the game to be superadditive; none assumes it.
/// </remarks>
public sealed class CoalitionGame
{
    /// <summary>Most players of a game; above <see cref="MostInTable"/> only a function may give the values.</summary>
    public const int MostPlayers = 63;

    /// <summary>Most players whose coalitions are all enumerated.</summary>
    public const int MostInTable = 20;

    private readonly Func<ulong, double> value;

    /// <summary>Makes a game from a function, which must always give the same value for a coalition.</summary>
    /// <param name="players">Number of players, 1 to <see cref="MostPlayers"/>.</param>
    /// <param name="value">Value of a coalition; finite.</param>
    /// <exception cref="ArgumentException">The number of players is outside its range, or the empty coalition has a value.</exception>
    public CoalitionGame(int players, Func<ulong, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Require.Within(1, MostPlayers, players);
        Players = players;
        this.value = value;
        if (Value(0) != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The empty coalition must have value 0, not {Value(0)}; measure values from there."),
                nameof(value));
        }
    }

    /// <summary>Makes a game from the values of all coalitions, in the order of their bits: none, {0}, {1}, {0,1}, {2}, ...</summary>
    /// <param name="values">2^n finite numbers, n from 1 to <see cref="MostInTable"/>; the first is 0.</param>
    /// <exception cref="ArgumentException">There are not 2^n values, one is not finite, or the first is not 0.</exception>
    public CoalitionGame(params double[] values)
        : this(PlayersOf(values), Lookup(values))
    {
        foreach (double number in values)
        {
            Require.Finite(number, nameof(values));
        }
    }

    /// <summary>Number of players.</summary>
    public int Players { get; }

    /// <summary>The coalition of all players.</summary>
    public ulong Everyone => (1UL << Players) - 1;

    /// <summary>Value of a coalition.</summary>
    /// <param name="coalition">Bits of its players.</param>
    /// <exception cref="ArgumentException">A bit belongs to no player, or the value is not finite.</exception>
    public double Value(ulong coalition)
    {
        if (coalition > Everyone)
        {
            throw new ArgumentOutOfRangeException(nameof(coalition), coalition, $"Allowed: bits of the {Players} players.");
        }

        double worth = value(coalition);
        return double.IsFinite(worth)
            ? worth
            : throw new ArgumentException($"The value of coalition {coalition} is not a finite number.", nameof(coalition));
    }

    /// <summary>Values of all coalitions in the order of their bits; for at most <see cref="MostInTable"/> players.</summary>
    internal double[] Table()
    {
        double[] table = new double[1 << Players];
        for (int coalition = 0; coalition < table.Length; coalition++)
        {
            table[coalition] = Value((ulong)coalition);
        }

        return table;
    }

    private static Func<ulong, double> Lookup(double[] values)
    {
        double[] copy = [.. values];
        return coalition => copy[coalition];
    }

    private static int PlayersOf(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return BitOperations.IsPow2(values.Length) && values.Length is > 1 and <= 1 << MostInTable
            ? BitOperations.Log2((uint)values.Length)
            : throw new ArgumentException(
                $"A game of n players has 2^n values, n from 1 to {MostInTable}; there are {values.Length}.", nameof(values));
    }
}
