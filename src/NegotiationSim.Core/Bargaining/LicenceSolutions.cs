using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What the solution concepts pick among licence terms: exact over the shapes of the menu, the lump sum being free.</summary>
/// <remarks>
/// With one shape both gains are straight lines in the lump sum, with a kink where a label's pass-through overtakes its artists' ask;
/// every concept has its best point on such a piece in closed form. Gains are certainty equivalents in dollars a year, so that the
/// egalitarian and utilitarian solutions compare money with money. The set need not be convex: lotteries over contracts are not sold.
/// Definitions as in <c>Solutions</c>: J. F. Nash, Econometrica 18, 1950; E. Kalai and M. Smorodinsky, Econometrica 43, 1975;
/// E. Kalai, Econometrica 45, 1977, pages 1623-1630.
/// </remarks>
public static class LicenceSolutions
{
    // Contracts that differ by no more than rounding are equal, and the simplest of them is named.
    private const double Rounding = 1e-9;

    /// <summary>Finds Nash's, Kalai-Smorodinsky's, the egalitarian and the utilitarian terms; none when there is no agreement zone.</summary>
    /// <param name="talks">The talks.</param>
    public static ImmutableArray<LicenceSolution> Of(TalksCase talks)
    {
        ArgumentNullException.ThrowIfNull(talks);
        ImmutableArray<TermsPiece> pieces = TermsPiece.AllOf(talks);
        if (pieces.IsEmpty)
        {
            return [];
        }

        double labelMost = pieces.Max(piece => piece.End.LabelDollarsPerYear);
        double platformMost = pieces.Max(piece => piece.Start.PlatformDollarsPerYear);
        return
        [
            Best("nash", piece => piece.NashPoint, p => p.LabelDollarsPerYear * p.PlatformDollarsPerYear),
            Best(
                "kalai-smorodinsky",
                piece => piece.EqualPoint(labelMost, platformMost),
                p => Math.Min(Part(p.LabelDollarsPerYear, labelMost), Part(p.PlatformDollarsPerYear, platformMost))),
            Best("egalitarian", piece => piece.EqualPoint(1, 1), p => Math.Min(p.LabelDollarsPerYear, p.PlatformDollarsPerYear)),
            Best("utilitarian", piece => piece.LargestSum, p => p.LabelDollarsPerYear + p.PlatformDollarsPerYear),
        ];

        LicenceSolution Best(string concept, Func<TermsPiece, double> along, Func<UtilityPoint, double> worth)
        {
            (TermsPiece Piece, double At, double Worth)[] found =
                [.. pieces.Select(piece => (piece, along(piece), worth(piece.PointAt(along(piece)))))];
            double most = found.Max(f => f.Worth);
            (TermsPiece piece, double at, _) = found.Where(f => f.Worth >= most - (Rounding * Math.Abs(most))).MinBy(f => f.Piece.Clauses);
            return new LicenceSolution(
                concept, TermsMenu.WithLumpSum(talks.Table.Menu[piece.Shape], piece.LumpSumAt(at)), piece.PointAt(at));
        }
    }

    private static double Part(double gain, double most) => most > 0 ? gain / most : 0;
}

/// <summary>Terms that a solution concept picks.</summary>
/// <param name="Concept">Name of the concept.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Gains">Gains of both sides.</param>
public sealed record LicenceSolution(string Concept, LicenceTerms Terms, UtilityPoint Gains);
