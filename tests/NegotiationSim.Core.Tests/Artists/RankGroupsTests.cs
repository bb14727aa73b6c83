using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Artists;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class RankGroupsTests
{
    private static readonly Gen<(int Groups, long Artists)> Divisions =
        from groups in Gen.Choose(1, 3_000)
        from more in Gen.OneOf(Gen.Choose(1, 50), Gen.Choose(1, 1_000_000))
        from factor in Gen.Elements(1L, 1_000L)
        select (groups, groups + (more * factor));

    [Fact]
    public void Groups_hold_every_artist_once_and_none_is_empty() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2, 1),
        Prop.ForAll(Divisions.ToArbitrary(), d =>
        {
            var sizes = RankGroups.Sizes(d.Groups, d.Artists);
            return sizes.Length == d.Groups && sizes.Sum() == d.Artists && sizes.All(s => s >= 1);
        }));

    [Fact]
    public void Top_is_one_to_one_and_groups_grow_in_proportion_to_rank()
    {
        var sizes = RankGroups.Sizes(10_000, 10_000_000);
        var single = sizes.TakeWhile(s => s == 1).Count();
        single.ShouldBeGreaterThan(1_000);

        // Beyond the top, size over rank is one over the rank where groups begin to grow.
        var reached = 0L;
        for (var i = 0; i < sizes.Length; i++)
        {
            reached += sizes[i];
            if (reached > 20_000)
            {
                ((double)sizes[i] / reached).ShouldBe((double)sizes[^1] / 10_000_000, 0.0002);
            }
        }
    }

    [Fact]
    public void As_many_groups_as_artists_are_refused() =>
        Should.Throw<ModelException>(() => RankGroups.Sizes(300, 300)).Message.ShouldBe(
            "300 simulated artists cannot stand for 300 real ones. Simulate fewer artists, or raise the number of uploaders.");
}
