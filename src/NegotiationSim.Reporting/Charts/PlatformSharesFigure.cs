using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>Platforms' shares of revenue and of users over the years.</summary>
internal static class PlatformSharesFigure
{
    private const string Name = "platform-shares";
    private const string Title = "Market shares of platforms";

    public static Figure Draw(RunResult run)
    {
        Canvas canvas = new(
            Name,
            Title,
            "Shares of all platforms' revenue, and of their users; a person on two platforms counts on both.");
        SharePanels.Draw(
            canvas,
            run,
            run.Names.Platforms,
            new SharedQuantity("revenue", (year, platform) => year.Platforms[platform].RevenueDollars),
            new SharedQuantity("users", (year, platform) => year.Platforms[platform].Users));
        return canvas.Finish();
    }
}
