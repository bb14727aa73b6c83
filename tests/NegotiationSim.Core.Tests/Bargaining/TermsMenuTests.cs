using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class TermsMenuTests
{
    private static readonly PlatformForecast Used =
        new(RevenueDollars: 200, UserMonths: 24, SubscriberMonths: 12, LabelPlays: [300, 100], TotalPlays: 400);

    private static readonly PlatformForecast Unused = Used with { LabelPlays = [400, 0] };

    [Fact]
    public void Menu_is_every_combination_with_guarantees_in_money()
    {
        var menu = Menu(Spec(royalties: [0, 0.2], guarantees: [0, 0.5], years: [1, 3]), Used, label: 1);

        // A fifth of 200 dollars on a quarter of the plays: 10 dollars a year.
        menu.ShouldBe(
        [
            new(),
            new(royaltyShare: 0.2),
            new(royaltyShare: 0.2, guaranteeDollarsPerYear: 5),
            new(termYears: 3),
            new(royaltyShare: 0.2, termYears: 3),
            new(royaltyShare: 0.2, guaranteeDollarsPerYear: 5, termYears: 3),
        ]);
    }

    [Fact]
    public void Terms_longer_than_the_platform_signs_are_off_the_menu()
    {
        TermsMenu.Of(Spec(years: [1, 2, 5]), longestTermYears: 2, Used.UseOf(0)).Select(shape => shape.TermYears).ShouldBe([1, 2]);
        TermsMenu.Of(Spec(years: [3, 5]), longestTermYears: 2, Used.UseOf(0)).ShouldBeEmpty();
    }

    [Fact]
    public void Per_play_and_per_subscriber_fees_are_combined_with_shares()
    {
        var menu = Menu(Spec(royalties: [0, 0.2], perPlay: [0, 0.01], perSubscriber: [0, 1]), Used, label: 0);
        menu.Length.ShouldBe(8);
        menu.Distinct().Count().ShouldBe(8);
        menu.ShouldAllBe(shape => shape.LumpSumDollars == 0 && shape.GuaranteeDollarsPerYear == 0);
    }

    /// <summary>An advance against nothing is a buy-out, and the greater of one payment is that payment.</summary>
    [Fact]
    public void Every_contract_is_on_the_menu_once_whatever_the_forms()
    {
        var menu = Menu(
            Spec(
                royalties: [0, 0.2],
                perSubscriber: [0, 1],
                kinds: [LumpSumKind.BuyOut, LumpSumKind.Advance],
                combinations: [UsageCombination.Sum, UsageCombination.GreaterOf]),
            Used,
            label: 0);

        menu.ShouldBe(
        [
            new(),
            new(perSubscriberFeeDollars: 1),
            new(perSubscriberFeeDollars: 1, lumpSumKind: LumpSumKind.Advance),
            new(royaltyShare: 0.2),
            new(royaltyShare: 0.2, lumpSumKind: LumpSumKind.Advance),
            new(royaltyShare: 0.2, perSubscriberFeeDollars: 1),
            new(royaltyShare: 0.2, perSubscriberFeeDollars: 1, combination: UsageCombination.GreaterOf),
            new(royaltyShare: 0.2, perSubscriberFeeDollars: 1, lumpSumKind: LumpSumKind.Advance),
            new(0, 0.2, 0, 1, 0, 1, LumpSumKind.Advance, UsageCombination.GreaterOf),
        ]);
    }

    /// <summary>Where buy-outs are off the table a lump sum alone is one all the same.</summary>
    [Fact]
    public void Lump_sum_alone_stays_on_a_menu_of_advances() =>
        Menu(Spec(royalties: [0, 0.2], kinds: [LumpSumKind.Advance]), Used, label: 0).Length.ShouldBe(2);

    /// <summary>Nothing used, nothing guaranteed: the lump sum alone stays on the table.</summary>
    [Fact]
    public void Shape_without_usage_is_on_the_menu_once_whatever_the_guarantees()
    {
        Menu(Spec(guarantees: [0.5, 0.8]), Used, label: 0).ShouldBe([new LicenceTerms()]);
        Menu(Spec(guarantees: [0, 0.8]), Used, label: 0).ShouldBe([new LicenceTerms()]);
        Menu(Spec(royalties: [0.2], guarantees: [0.5, 0.8]), Unused, label: 1).ShouldBe([new LicenceTerms(royaltyShare: 0.2)]);
    }

    [Fact]
    public void Lump_sum_is_added_to_a_shape_and_nothing_else_changes()
    {
        var shape = new LicenceTerms(1, 0.2, 0.3, 0.4, 5, 6, LumpSumKind.Advance, UsageCombination.GreaterOf);
        TermsMenu.WithLumpSum(shape, 70).ShouldBe(new LicenceTerms(70, 0.2, 0.3, 0.4, 5, 6, LumpSumKind.Advance, UsageCombination.GreaterOf));
    }

    [Theory]
    [InlineData(UsageCombination.Sum, 40 * 0.75 + 3 + 18)]
    [InlineData(UsageCombination.GreaterOf, 40 * 0.75)]
    public void Usage_payment_combines_its_parts_as_the_terms_say(UsageCombination combination, double payment)
    {
        var terms = new LicenceTerms(0, 0.2, 0.01, 2, guaranteeDollarsPerYear: 1000, combination: combination);
        Used.UsagePayment(terms, label: 0).ShouldBe(payment, 1e-12);
        Unused.UsagePayment(terms, label: 1).ShouldBe(0);
    }

    [Fact]
    public void Platform_without_plays_has_no_usage() =>
        (Used with { LabelPlays = [0, 0], TotalPlays = 0 }).UsageShare(0).ShouldBe(0);

    private static ImmutableArray<LicenceTerms> Menu(BargainingSpecification spec, PlatformForecast forecast, int label) =>
        TermsMenu.Of(spec, longestTermYears: 10, forecast.UseOf(label));

    private static BargainingSpecification Spec(
        double[]? royalties = null,
        double[]? perPlay = null,
        double[]? perSubscriber = null,
        double[]? guarantees = null,
        int[]? years = null,
        LumpSumKind[]? kinds = null,
        UsageCombination[]? combinations = null) => new()
        {
            Rounds = 10,
            RoyaltyShares = [.. royalties ?? [0]],
            PerPlayFees = [.. perPlay ?? [0]],
            PerSubscriberFees = [.. perSubscriber ?? [0]],
            GuaranteeShares = [.. guarantees ?? [0]],
            TermYears = [.. years ?? [1]],
            LumpSumKinds = [.. kinds ?? [LumpSumKind.BuyOut]],
            Combinations = [.. combinations ?? [UsageCombination.Sum]],
        };
}
