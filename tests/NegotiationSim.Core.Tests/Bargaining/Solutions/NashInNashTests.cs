using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class NashInNashTests
{
    /// <summary>Two or three labels, one or two platforms; payoffs mostly rise for platforms and fall for labels.</summary>
    private static readonly Arbitrary<LicenceNetwork> Networks = (
        from labels in Gen.Choose(2, 3)
        from platforms in Gen.Choose(1, 2)
        from earnings in Gen.Choose(-10, 60).ArrayOf(platforms << (labels * platforms))
        from costs in Gen.Choose(-5, 25).ArrayOf(labels << (labels * platforms))
        select new LicenceNetwork(
            labels,
            platforms,
            (platform, licences) => earnings[((int)licences * platforms) + platform] + (30 * Games.Members(licences).Count()),
            (label, licences) => -costs[((int)licences * labels) + label])).ToArbitrary();

    [Fact]
    public void Bilateral_transfer_matches_the_published_numbers()
    {
        NashInNash.Transfer(40, -5, 0.5)!.Value.ShouldBeNear(22.5);
        var offers = NashInNash.AlternatingOffers(40, -5, 0.9, 0.9)!.Value;
        offers.LabelProposes.ShouldBeNear(23.4210526, 2e-9);
        offers.PlatformProposes.ShouldBeNear(21.5789474, 2e-9);
        NashInNash.AlternatingOffers(40, -5, 1 - 1e-9, 1 - 1e-9)!.Value.LabelProposes.ShouldBeNear(22.5, 1e-7);
    }

    [Theory]
    [InlineData(0.3, 0.95)]
    [InlineData(0.9, 0.5)]
    public void Alternating_offers_match_the_formula_of_the_reference(double platformDiscount, double labelDiscount)
    {
        var offers = NashInNash.AlternatingOffers(40, -5, platformDiscount, labelDiscount)!.Value;
        double both = 1 - (platformDiscount * labelDiscount);
        offers.LabelProposes.ShouldBeNear((((1 - platformDiscount) * 40) + (platformDiscount * (1 - labelDiscount) * 5)) / both);
        offers.PlatformProposes.ShouldBeNear(((labelDiscount * (1 - platformDiscount) * 40) + ((1 - labelDiscount) * 5)) / both);
    }

    [Theory]
    [InlineData(0.5, 25, 15, 10, 50)]
    [InlineData(0.7, 35, 21, 14, 30)]
    public void Substitute_labels_are_paid_by_their_contributions(double weight, double a, double b, double c, double platform)
    {
        var solution = NashInNash.Solve(LicenceNetwork.OnePlatform(Labels.Substitutes), weight);
        solution.Agreement.ShouldBeTrue();
        solution.Feasible.ShouldBeTrue();
        double[] expected = [a, b, c];
        solution.Licences.Select(l => l.Transfer).ShouldBe(expected, 1e-9);
        solution.Licences.Select(l => l.PlatformGain).ShouldBe([50.0, 30, 20]);
        solution.LabelPayoffs.ShouldBe(expected, 1e-9);
        solution.PlatformPayoffs[0].ShouldBeNear(platform);
        solution.Diagnostics.ShouldBe(new SolutionDiagnostics(true, 1, 0, "Every pair divides its gain, all other deals fixed."));
    }

    [Theory]
    [InlineData(1, 0.5, true)]
    [InlineData(2, 1, true)]
    [InlineData(3, 1.5, false)]
    [InlineData(4, 2, false)]
    public void Essential_labels_ask_for_half_of_the_surplus_each(int labels, double total, bool feasible)
    {
        var solution = NashInNash.Solve(LicenceNetwork.OnePlatform(Labels.Essential(labels)));
        solution.Licences.Sum(l => l.Transfer).ShouldBeNear(total);
        solution.PlatformPayoffs[0].ShouldBeNear(1 - total);
        solution.Feasible.ShouldBe(feasible);
        if (labels == 3)
        {
            solution.Diagnostics.Reason.ShouldBe(
                "Every pair divides its gain, all other deals fixed. Not feasible: platform 0 would pay 1.5 for licences that bring it 1.");
        }
    }

    [Fact]
    public void Pair_that_would_lose_does_not_sign_and_the_others_bargain_without_it()
    {
        // Label C adds 20 and costs 24; without it A adds 45 and B 35 to 80.
        var solution = NashInNash.Solve(LicenceNetwork.OnePlatform(Labels.Substitutes, 0, 0, 24));
        solution.Licences.Select(l => l.Agreement).ShouldBe([true, true, false]);
        solution.Licences.Select(l => l.Transfer).ShouldBe([22.5, 17.5, 0], 1e-12);
        solution.LabelPayoffs[2].ShouldBe(0);
        solution.Diagnostics.Iterations.ShouldBe(2);
        solution.Diagnostics.Reason.ShouldEndWith(" Pairs that do not sign, for they would lose: 1.");
    }

    [Fact]
    public void No_pair_with_a_gain_is_no_agreement()
    {
        NashInNash.Transfer(4, -5, 0.5).ShouldBeNull();
        NashInNash.AlternatingOffers(4, -5, 0.9, 0.9).ShouldBeNull();
        var solution = NashInNash.Solve(LicenceNetwork.OnePlatform(Labels.Essential(1), 2));
        solution.Agreement.ShouldBeFalse();
        solution.Feasible.ShouldBeTrue();
        solution.PlatformPayoffs.ShouldBe([0.0]);
        solution.Licences[0].Transfer.ShouldBe(0);
        solution.Diagnostics.Reason.ShouldBe("No agreement zone: no pair gains by signing.");
    }

    [Fact]
    public void Transfers_are_the_fixed_point_of_bilateral_nash_bargaining() => Holds(network =>
    {
        var solution = NashInNash.Solve(network, (label, platform) => 0.3 + (0.1 * label) + (0.2 * platform));
        ulong signed = solution.Licences.Where(l => l.Agreement).Aggregate(0UL, (s, l) => s | network.Licence(l.Label, l.Platform));
        double[] transfers = new double[solution.Licences.Length];
        for (int round = 0; round < 3; round++)
        {
            double[] next = new double[transfers.Length];
            foreach (var (deal, index) in solution.Licences.Select((l, i) => (l, i)).Where(d => d.l.Agreement))
            {
                // Net payoffs with all other transfers, with and without this licence.
                ulong without = signed & ~network.Licence(deal.Label, deal.Platform);
                double paid = solution.Licences.Select((l, i) => l.Platform == deal.Platform && i != index ? transfers[i] : 0).Sum();
                double received = solution.Licences.Select((l, i) => l.Label == deal.Label && i != index ? transfers[i] : 0).Sum();
                var split = NashBargaining.Solve(
                    new SplitProblem(
                        network.LabelPayoff(deal.Label, signed) + received + network.PlatformPayoff(deal.Platform, signed) - paid,
                        network.LabelPayoff(deal.Label, without) + received,
                        network.PlatformPayoff(deal.Platform, without) - paid),
                    0.3 + (0.1 * deal.Label) + (0.2 * deal.Platform));
                next[index] = split.FirstPayoff - received - network.LabelPayoff(deal.Label, signed);
            }

            transfers = next;
        }

        return transfers.Zip(solution.Licences).All(pair => Numbers.Near(pair.First, pair.Second.Transfer, 1e-10));
    });

    [Fact]
    public void No_signed_pair_loses_and_transfers_cancel() => Holds(network =>
    {
        var solution = NashInNash.Solve(network, 0.4);
        ulong signed = solution.Licences.Where(l => l.Agreement).Aggregate(0UL, (s, l) => s | network.Licence(l.Label, l.Platform));
        double earned = Enumerable.Range(0, network.Platforms).Sum(p => network.PlatformPayoff(p, signed))
            + Enumerable.Range(0, network.Labels).Sum(l => network.LabelPayoff(l, signed));
        return Numbers.Near(solution.PlatformPayoffs.Sum() + solution.LabelPayoffs.Sum(), earned, 1e-12)
            && solution.Licences.Where(l => l.Agreement)
                .All(l => l.PlatformGain - l.Transfer >= -1e-12 && l.LabelGain + l.Transfer >= -1e-12);
    });

    [Fact]
    public void More_weight_never_lowers_a_labels_transfer_on_the_same_network() => Holds(network =>
        NashInNash.Solve(network, 0.6).Licences.Zip(NashInNash.Solve(network, 0.4).Licences)
            .All(pair => pair.First.Agreement == pair.Second.Agreement && pair.First.Transfer >= pair.Second.Transfer - 1e-12));

    [Fact]
    public void Generated_networks_are_not_trivial()
    {
        var sample = Networks.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 200).Select(n => NashInNash.Solve(n)).ToArray();
        sample.Count(s => s.Licences.Any(l => !l.Agreement)).ShouldBeInRange(20, 180);
        sample.Count(s => s.Licences.Count(l => l.Agreement) > 1).ShouldBeGreaterThan(100);
        sample.Count(s => !s.Feasible).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Input_outside_the_ranges_is_refused()
    {
        var network = LicenceNetwork.OnePlatform(Labels.Substitutes);
        Should.Throw<ArgumentOutOfRangeException>(() => NashInNash.Solve(network, 1.5)).Message
            .ShouldStartWith("Allowed: from 0 to 1. (Parameter 'labelWeight')");
        Should.Throw<ArgumentOutOfRangeException>(() => NashInNash.Transfer(double.NaN, 0, 0.5));
        Should.Throw<ArgumentException>(() => NashInNash.AlternatingOffers(1, 0, 1, 1));
        Should.Throw<ArgumentException>(() => LicenceNetwork.OnePlatform(Labels.Substitutes, 1, 2)).Message
            .ShouldBe("There are 3 labels and 2 costs. (Parameter 'labelCosts')");
        Should.Throw<ArgumentOutOfRangeException>(() => LicenceNetwork.OnePlatform(Labels.Essential(1), double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => new LicenceNetwork(0, 1, (_, _) => 0, (_, _) => 0)).Message
            .ShouldStartWith("Allowed: from 1 to 63. (Parameter 'labels')");
        Should.Throw<ArgumentOutOfRangeException>(() => new LicenceNetwork(10, 7, (_, _) => 0, (_, _) => 0)).Message
            .ShouldStartWith("Allowed: from 1 to 6. (Parameter 'platforms')");
        Should.Throw<ArgumentException>(() => NashInNash.Solve(new LicenceNetwork(1, 1, (_, _) => double.NaN, (_, _) => 0))).Message
            .ShouldBe("The payoff of platform 0 under licences 1 is not a finite number.");
    }

    private static void Holds(Func<LicenceNetwork, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(23, 1), Prop.ForAll(Networks, property));
}
