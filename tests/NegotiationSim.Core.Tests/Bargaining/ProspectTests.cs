using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class ProspectTests
{
    private const double DollarsPerBillion = 1e9;
    private const int Longest = 5;

    /// <summary>Streams of some 100 dollars, a label's or a platform's, with a belief, discounting and risk aversion.</summary>
    private static readonly Arbitrary<(Belief Belief, CashStream Stream, int Years)> Cases = (
        from growth in Gen.Choose(-30, 30)
        from sd in Gen.Choose(0, 40)
        from discount in Gen.Choose(0, 30)
        from risk in Gen.Choose(0, 20)
        from other in Gen.Choose(-100, 100)
        from usage in Gen.Choose(0, 100)
        from guarantee in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 100)))
        from share in Gen.Elements(-1, 0.5, 1)
        from years in Gen.Choose(1, Longest)
        select (
            new Belief(growth / 100.0, sd / 100.0, discount / 100.0, risk / 1000.0),
            new CashStream(other, usage, guarantee, share),
            years)).ToArbitrary();

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 0, 0.1, 3)]
    [InlineData(0.2, 0, 0.1, 3)]
    [InlineData(-0.3, 0.2, 0.05, 5)]
    [InlineData(0.1, 0.4, 0.1, 5)]
    public void Risk_neutral_party_takes_the_expected_present_value(double growth, double sd, double discountRate, int years)
    {
        var expected = Enumerable.Range(0, years).Select(year => year + 0.5).Sum(time =>
            80 * Math.Exp((growth * time) + (sd * sd * time * time / 2)) / Math.Pow(1 + discountRate, time));

        new Belief(growth, sd, discountRate).Value(new CashStream(20, 120, 0, 0.5), years).ShouldBe(expected, 1e-6 * expected);
    }

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(0.21, 1, 0.909090909)]
    [InlineData(0.1, 2, 1.820246761)]
    public void Annuity_discounts_from_the_middle_of_each_year(double discountRate, int years, double annuity) =>
        new Belief(0, 0, discountRate).Prospect.Annuity(years).ShouldBe(annuity, 5e-10);

    /// <summary>With a small spread the present value is nearly normal, and the CARA certainty equivalent is mean - a variance / 2.</summary>
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void Nearly_normal_stream_loses_half_the_variance_times_the_risk_aversion(double riskAversion)
    {
        // A year's success exp(g/2) is lognormal with log-standard deviation 0.01.
        const double LogSd = 0.01;
        var mean = 1000 * Math.Exp(LogSd * LogSd / 2);
        var premium = riskAversion * mean * mean * (Math.Exp(LogSd * LogSd) - 1) / 2;
        new Belief(0, 2 * LogSd, 0, riskAversion).Value(new CashStream(1000, 0, 0, 0), 1).ShouldBe(mean - premium, 0.01 * premium);
    }

    [Theory]
    [InlineData(0.1, 0.2, 0.005, 100, 0, 0, 1, 5, 1e-5)]
    [InlineData(0, 0.1, 0.01, 0, 100, 0, 0.7, 3, 1e-9)]
    [InlineData(0, 0.4, 0.01, -20, 100, 0, 1, 5, 1e-3)]
    [InlineData(0, 0.4, 0.01, 150, 100, 0, -1, 3, 1e-4)]
    [InlineData(0, 0.2, 0.01, 0, 100, 90, 1, 3, 1e-2)]
    [InlineData(0, 0.2, 0.01, 150, 100, 90, -1, 3, 1e-2)]
    public void Certainty_equivalent_is_that_of_a_fine_quadrature(
        double growth, double sd, double riskAversion, double other, double usage, double guarantee, double share, int years, double relativeError)
    {
        var belief = new Belief(growth, sd, 0.1, riskAversion);
        var stream = new CashStream(other, usage, guarantee, share);
        var fine = FineCertaintyEquivalent(belief, stream, years);
        belief.Value(stream, years).ShouldBe(fine, relativeError * Math.Abs(fine));
    }

    /// <summary>A million dollars, give or take, and a risk aversion at which the premium is a dollar and less.</summary>
    [Theory]
    [InlineData(1e-10)]
    [InlineData(1e-14)]
    [InlineData(1e-18)]
    [InlineData(1e-24)]
    public void Certainty_equivalent_tends_to_the_mean_as_risk_aversion_vanishes(double riskAversion)
    {
        var stream = new CashStream(1e6, 0, 0, 0);
        var neutral = new Belief(0, 0.2, 0.1);
        var mean = neutral.Value(stream, 1);
        var variance = mean * mean * (Math.Exp(0.01) - 1);
        (neutral with { RiskAversionPerDollar = riskAversion }).Value(stream, 1).ShouldBe(mean - (riskAversion * variance / 2), 1e-5);
    }

    /// <summary>Sure cash is written as a guarantee above anything usage could earn.</summary>
    [Fact]
    public void Sure_cash_adds_exactly_its_present_value() => Holds((belief, stream, years) =>
    {
        var uncertain = stream with { UsageDollars = 0, GuaranteeDollars = 0, ShareOfUsage = 1 };
        var withCash = uncertain with { GuaranteeDollars = 70 };
        return Near(belief.Value(withCash, years), belief.Value(uncertain, years) + (70 * belief.Prospect.Annuity(years)));
    });

    [Fact]
    public void Certainty_equivalent_never_rises_with_risk_aversion() => Holds((belief, stream, years) =>
        (belief with { RiskAversionPerDollar = belief.RiskAversionPerDollar + 0.005 }).Value(stream, years)
            <= belief.Value(stream, years) + 1e-9);

    [Fact]
    public void Risk_averse_party_values_an_uncertain_stream_below_its_mean() =>
        new Belief(0, 0.2, 0, 0.01).Value(new CashStream(100, 0, 0, 0), 3)
            .ShouldBeLessThan(new Belief(0, 0.2, 0).Value(new CashStream(100, 0, 0, 0), 3) - 1);

    [Fact]
    public void Receipts_are_worth_less_to_the_less_patient() => Holds((belief, stream, years) =>
    {
        var receipts = stream with { OtherDollars = Math.Abs(stream.OtherDollars) + 1, ShareOfUsage = 1 };
        return (belief with { DiscountRate = belief.DiscountRate + 0.05 }).Value(receipts, years) < belief.Value(receipts, years);
    });

    [Fact]
    public void Guarantee_is_worth_something_to_the_label_and_costs_the_platform() => Holds((belief, stream, years) =>
    {
        var more = stream.GuaranteeDollars + 10;
        var gain = belief.Value(stream with { GuaranteeDollars = more }, years) - belief.Value(stream, years);
        return stream.ShareOfUsage > 0 ? gain >= -1e-9 : gain <= 1e-9;
    });

    [Fact]
    public void Guarantee_that_may_bind_moves_the_value()
    {
        var belief = new Belief(0, 0.3, 0.1, 0.01);
        var label = new CashStream(0, 100, 0, 0.5);
        belief.Value(label with { GuaranteeDollars = 80 }, 3).ShouldBeGreaterThan(belief.Value(label, 3) + 1);
    }

    [Fact]
    public void Certainty_equivalent_scales_with_money_when_risk_aversion_scales_against_it() => Holds((belief, stream, years) =>
    {
        const double K = 3e6;
        var large = new CashStream(K * stream.OtherDollars, K * stream.UsageDollars, K * stream.GuaranteeDollars, stream.ShareOfUsage);
        return Near(
            (belief with { RiskAversionPerDollar = belief.RiskAversionPerDollar / K }).Value(large, years) / K,
            belief.Value(stream, years));
    });

    /// <summary>A huge risk aversion takes the worst point; nothing overflows on the way.</summary>
    [Fact]
    public void Extreme_risk_aversion_fears_the_worst()
    {
        var worst = 100 * Math.Exp(0.3 * GaussHermite.Points[0] / 2);
        new Belief(0, 0.3, 0, 1e6).Value(new CashStream(100, 0, 0, 0), 1).ShouldBe(worst, 1e-4);
    }

    [Fact]
    public void Certainty_equivalent_allocates_nothing()
    {
        var prospect = new Belief(0.05, 0.2, 0.1, 0.01).Prospect;
        var stream = new CashStream(10, 100, 80, 0.7);
        var sum = prospect.CertaintyEquivalent(stream, Longest);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 1000; call++)
        {
            sum += prospect.CertaintyEquivalent(stream, Longest);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sum.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Generated_streams_are_not_trivial()
    {
        var sample = Cases.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 300).ToArray();
        sample.Select(c => (c.Belief with { RiskAversionPerDollar = 0 }).Value(c.Stream, c.Years) - c.Belief.Value(c.Stream, c.Years))
            .Count(riskPremium => riskPremium > 1).ShouldBeGreaterThan(150);
        sample.Count(c => c.Stream.GuaranteeDollars > c.Stream.UsageDollars).ShouldBeGreaterThan(20);
        sample.Count(c => c.Stream.ShareOfUsage < 0).ShouldBeGreaterThan(50);
    }

    private static bool Near(double actual, double expected) => Math.Abs(actual - expected) <= 1e-9 * Math.Max(100, Math.Abs(expected));

    private static void Holds(Func<Belief, CashStream, int, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(29, 1),
        Prop.ForAll(Cases, c => property(c.Belief, c.Stream, c.Years)));

    /// <summary>-(1/a) ln E exp(-a X) by the midpoint rule over ten standard deviations, from the definition of the stream.</summary>
    private static double FineCertaintyEquivalent(Belief belief, CashStream stream, int years)
    {
        const double Step = 0.001;
        const double Furthest = 10;
        double expected = 0;
        double mass = 0;
        for (var z = -Furthest + (Step / 2); z < Furthest; z += Step)
        {
            var growth = belief.Growth + (belief.GrowthSd * z);
            double present = 0;
            for (var year = 0; year < years; year++)
            {
                var level = Math.Exp(growth * (year + 0.5));
                var usage = Math.Max(stream.GuaranteeDollars, stream.UsageDollars * level);
                present += ((stream.OtherDollars * level) + (stream.ShareOfUsage * usage)) * Math.Pow(1 + belief.DiscountRate, -(year + 0.5));
            }

            var weight = Math.Exp(-z * z / 2);
            mass += weight;
            expected += weight * Math.Exp(-belief.RiskAversionPerDollar * present);
        }

        return -Math.Log(expected / mass) / belief.RiskAversionPerDollar;
    }

    private sealed record Belief(double Growth, double GrowthSd, double DiscountRate, double RiskAversionPerDollar = 0)
    {
        public Prospect Prospect => new(Growth, GrowthSd, DiscountRate, RiskAversionPerDollar * DollarsPerBillion, Longest);

        public double Value(CashStream stream, int years) => Prospect.CertaintyEquivalent(stream, years);
    }
}
