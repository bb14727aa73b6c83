using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Reporting.Tests;

/// <summary>Two claims made by hand: one settled, one before the court.</summary>
internal static class SampleClaims
{
    public static RunResult In(RunResult run) => run with
    {
        Claims =
        [
            Record(0, ClaimStage.Settled, Money.FromDollars(1_680_000), new ClaimView(0.6, 1.2e6), new ClaimView(0.5, 2.16e6)),
            Record(1, ClaimStage.Filed, Money.Zero, null, null),
        ],
    };

    private static ClaimRecord Record(int label, ClaimStage stage, Money due, ClaimView? plaintiff, ClaimView? defendant)
    {
        Claim claim = new()
        {
            Number = label,
            Label = label,
            Platform = 3,
            Market = 0,
            Works = 560,
            PlaintiffChance = 0.5,
            Stage = stage,
            Filed = Quarter.At(2024, 1),
            Ended = stage == ClaimStage.Filed ? null : Quarter.At(2024, 2),
            Due = due,
        };
        return new ClaimRecord
        {
            Id = label == 0 ? "2024-Q2/universal/dream-track" : "2024-Q2/sony/dream-track",
            Claim = claim,
            MaximumDollars = 84e6,
            Views = new FiledClaim(claim, plaintiff, defendant),
            Licence = null,
        };
    }
}
