using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Take it or leave it: the terms that are best for the side that names them, among those the other does not refuse.</summary>
/// <remarks>
/// Of equally good terms the one that leaves the other side more is named, so the terms are efficient. The limit of bargaining power one
/// in Nash's solution; in a game of complete information, the equilibrium of the ultimatum game.
/// </remarks>
public static class Ultimatum
{
    /// <summary>The terms.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="byLabel">Whether the label names them, else the platform.</param>
    /// <returns>Null where there is no agreement zone.</returns>
    public static LicenceSolution? Of(TalksCase talks, bool byLabel)
    {
        ArgumentNullException.ThrowIfNull(talks);
        ImmutableArray<TermsPiece> pieces = TermsPiece.AllOf(talks);
        if (pieces.IsEmpty)
        {
            return null;
        }

        // The label's gain rises along a piece and the platform's falls, so each side's best is an end.
        TermsPiece best = pieces
            .OrderByDescending(piece => Own(End(piece)))
            .ThenByDescending(piece => Other(End(piece)))
            .ThenBy(piece => piece.Clauses)
            .First();
        return new LicenceSolution(
            byLabel ? "label-ultimatum" : "platform-ultimatum",
            TermsMenu.WithLumpSum(talks.Table.Menu[best.Shape], best.LumpSumAt(byLabel ? 1 : 0)),
            End(best));

        UtilityPoint End(TermsPiece piece) => byLabel ? piece.End : piece.Start;
        double Own(UtilityPoint gains) => byLabel ? gains.LabelDollarsPerYear : gains.PlatformDollarsPerYear;
        double Other(UtilityPoint gains) => byLabel ? gains.PlatformDollarsPerYear : gains.LabelDollarsPerYear;
    }
}
