using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

/// <summary>Cooperative games: the textbook's, and random ones.</summary>
internal static class Games
{
    /// <summary>One left glove (player 0), two right gloves; a pair is worth 1.</summary>
    public static CoalitionGame Gloves { get; } = new(3, s => (s & 1) != 0 && (s & 6) != 0 ? 1 : 0);

    /// <summary>Any table of 3 to 5 players: neither monotone nor superadditive.</summary>
    public static readonly Arbitrary<CoalitionGame> Any = (
        from players in Gen.Choose(3, 5)
        from values in Gen.Choose(-40, 100).ArrayOf((1 << players) - 1)
        select new CoalitionGame([0, .. values.Select(v => (double)v)])).ToArbitrary();

    /// <summary>Convex games of 3 to 5 players: own values, and a random worth of meeting for pairs and larger sets.</summary>
    public static readonly Arbitrary<CoalitionGame> Convex = (
        from players in Gen.Choose(3, 5)
        from alone in Gen.Choose(-10, 20).ArrayOf(players)
        from together in Gen.Choose(0, 30).ArrayOf(1 << players)
        select Sum(players, alone, together)).ToArbitrary();

    public static CoalitionGame Vote(int quota, params int[] seats) =>
        new(seats.Length, s => Members(s).Sum(i => seats[i]) >= quota ? 1 : 0);

    public static CoalitionGame Bankruptcy(double estate, params double[] claims) =>
        new(claims.Length, s => Math.Max(0, estate - claims.Where((_, i) => (s & (1UL << i)) == 0).Sum()));

    /// <summary>The same game with the players in the opposite order.</summary>
    public static CoalitionGame Reversed(CoalitionGame game)
    {
        int last = game.Players - 1;
        return new CoalitionGame(game.Players, s => game.Value(Members(s).Aggregate(0UL, (r, i) => r | (1UL << (last - i)))));
    }

    public static IEnumerable<int> Members(ulong coalition) => Enumerable.Range(0, 64).Where(i => (coalition & (1UL << i)) != 0);

    private static CoalitionGame Sum(int players, int[] alone, int[] together)
    {
        double[] values = new double[1 << players];
        for (uint s = 1; s < values.Length; s++)
        {
            double own = Members(s).Sum(i => alone[i]);
            values[s] = own;
            for (uint part = 1; part <= s; part++)
            {
                if ((part & ~s) == 0 && BitOperations.PopCount(part) > 1)
                {
                    values[s] += together[part];
                }
            }
        }

        return new CoalitionGame(values);
    }
}
