using System.Collections.Immutable;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Law;

public sealed class TrialTests
{
    private static readonly StatutoryDamages Damages = new(750, 150_000, 3_000, 1);

    [Fact]
    public void Judgements_come_after_the_mean_delay_and_for_the_plaintiff_as_often_as_the_law_says()
    {
        var ended = Ended(new CourtPace(2, 1, 0), 0.3);
        ended.Average(c => c.Ended!.Value.Index + 1).ShouldBe(8, 0.5);
        ended.Average(c => c.PlaintiffWon ? 1.0 : 0).ShouldBe(0.3, 0.03);
        ended.ShouldAllBe(c => c.Stage == (c.PlaintiffWon ? ClaimStage.Won : ClaimStage.Lost));
    }

    [Fact]
    public void Appeal_reverses_as_often_as_it_should_and_keeps_the_first_award_where_it_upholds()
    {
        CourtPace pace = new(2, 1, 0.25);
        var ended = Ended(pace, 0.3);
        ended.Average(c => c.PlaintiffWon ? 1.0 : 0).ShouldBe(pace.FinalChance(0.3), 0.03);
        ended.Average(c => c.Ended!.Value.Index + 1).ShouldBe(12, 0.6);
        ended.ShouldAllBe(c => c.Ended!.Value.Index > c.Judged!.Value.Index);
    }

    [Fact]
    public void Award_is_works_times_the_award_a_work_and_nothing_is_paid_to_who_loses()
    {
        foreach (var claim in Ended(new CourtPace(2, 1, 0.25), 0.5))
        {
            claim.Due.Dollars.ShouldBe(claim.Works * claim.AwardPerWorkDollars, 1e-3);
            (claim.Due.MicroDollars > 0).ShouldBe(claim.PlaintiffWon);
            (claim.PlaintiffWon ? claim.AwardPerWorkDollars : 750).ShouldBeInRange(750, 150_000);
            (claim.Enjoined && !claim.PlaintiffWon).ShouldBeFalse();
        }
    }

    [Fact]
    public void Same_seed_gives_the_same_judgements() =>
        Ended(new CourtPace(2, 1, 0.25), 0.5).ShouldBe(Ended(new CourtPace(2, 1, 0.25), 0.5));

    private static ImmutableArray<Claim> Ended(CourtPace pace, double chance) => [.. Enumerable.Range(0, 3_000).Select(number =>
    {
        Claim claim = new() { Number = number, Label = 0, Platform = 0, Market = 0, Works = 560, PlaintiffChance = chance, Stage = ClaimStage.Filed };
        for (var t = 0; claim.Pending; t++)
        {
            claim = Trial.Hear(
                claim, Quarter.At(2030, t), pace, Damages, 0.5, new RandomSource(1, 0).Stream(DrawPurpose.ClaimJudgement, number, t));
        }

        return claim;
    })];
}
