using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class LumpSumSplitTests
{
    /// <summary>Pass-through 0 to 90%, floor 0 to 100, lump sum 0 to 1000.</summary>
    private static readonly Arbitrary<(LumpSumSplit Split, double LumpSum)> Splits = (
        from passThrough in Gen.Choose(0, 9)
        from floor in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 100)))
        from lumpSum in Gen.Choose(0, 1000)
        select (new LumpSumSplit(passThrough / 10.0, floor), (double)lumpSum)).ToArbitrary();

    [Theory]
    [InlineData(0, 0, 100, 0)]
    [InlineData(0.3, 0, 100, 30)]
    [InlineData(0.3, 20, 100, 30)]
    [InlineData(0.3, 50, 100, 50)]
    [InlineData(0.3, 150, 100, 150)]
    [InlineData(0.3, 50, 0, 50)]
    public void Artists_get_their_share_or_the_floor_if_that_is_more(double passThrough, double floor, double lumpSum, double toArtists)
    {
        var split = new LumpSumSplit(passThrough, floor);
        split.ToArtists(lumpSum).ShouldBe(toArtists, 1e-12);
        split.Kept(lumpSum).ShouldBe(lumpSum - toArtists, 1e-12);
    }

    [Fact]
    public void Lump_sum_that_leaves_what_is_kept_of_it_is_itself() => Holds(given =>
        Math.Abs(given.Split.LumpSumFor(given.Split.Kept(given.LumpSum)) - given.LumpSum) <= 1e-9);

    [Fact]
    public void What_is_kept_of_the_lump_sum_for_an_amount_is_that_amount() => Holds(given =>
        Math.Abs(given.Split.Kept(given.Split.LumpSumFor(given.LumpSum)) - given.LumpSum) <= 1e-9);

    [Fact]
    public void Larger_lump_sum_leaves_more() => Holds(given =>
        given.Split.Kept(given.LumpSum + 1) > given.Split.Kept(given.LumpSum));

    [Fact]
    public void Generated_splits_meet_both_the_floor_and_the_share()
    {
        var sample = Splits.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 300).ToArray();
        sample.Count(given => given.Split.Kept(given.LumpSum) < 0).ShouldBeGreaterThan(5);
        sample.Count(given => given.Split.FloorDollars > given.Split.PassThrough * given.LumpSum).ShouldBeGreaterThan(30);
        sample.Count(given => given.Split.FloorDollars < given.Split.PassThrough * given.LumpSum).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Floor_has_to_be_paid_even_for_nothing()
    {
        var split = new LumpSumSplit(0.3, 50);
        split.LumpSumFor(0).ShouldBe(50);
        split.LumpSumFor(-50).ShouldBe(0);
        split.LumpSumFor(-80).ShouldBe(-30);
    }

    [Fact]
    public void Floor_binds_up_to_the_lump_sum_whose_share_it_is()
    {
        var split = new LumpSumSplit(0.25, 50);
        split.Kept(200).ShouldBe(150);
        split.LumpSumFor(150).ShouldBe(200);
        (split.Kept(201) - split.Kept(200)).ShouldBe(0.75, 1e-9);
        (split.Kept(200) - split.Kept(199)).ShouldBe(1, 1e-9);
    }

    private static void Holds(Func<(LumpSumSplit Split, double LumpSum), bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(23, 1), Prop.ForAll(Splits, property));
}
