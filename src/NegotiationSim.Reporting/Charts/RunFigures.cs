using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Charts;

/// <summary>The charts of a run.</summary>
public static class RunFigures
{
    /// <summary>Draws every figure of <paramref name="run"/>, always all of them and in the same order.</summary>
    /// <remarks>The same run gives the same text. A figure without data says so in words.</remarks>
    /// <exception cref="ArgumentException">A number to be drawn is not finite.</exception>
    public static ImmutableArray<Figure> Draw(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return
        [
            ArtistIncomeFigure.Draw(run),
            IncomeBySourceFigure.Draw(run),
            LorenzFigure.Draw(run),
            PlatformSharesFigure.Draw(run),
            LabelSharesFigure.Draw(run),
            NegotiationTimelineFigure.Draw(run),
            BiggestDealFigure.Draw(run),
        ];
    }
}
