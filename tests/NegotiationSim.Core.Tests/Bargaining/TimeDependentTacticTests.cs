using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class TimeDependentTacticTests
{
    private static readonly double[] Exponents = [1e-3, 0.2, 0.5, 1, 2, 4, 1e3];

    /// <summary>GENIUS, TimeDependent_Offering.java, k = 0: the share of the range still insisted on.</summary>
    [Theory]
    [InlineData(0.2, 0.96875, 0.40951)]
    [InlineData(0.5, 0.75, 0.19)]
    [InlineData(1, 0.5, 0.1)]
    [InlineData(2, 0.292893219, 0.0513167)]
    [InlineData(4, 0.159103585, 0.0259963)]
    public void Aspiration_is_that_of_genius(double beta, double atHalfTime, double nearTheEnd)
    {
        var tactic = new TimeDependentTactic(beta);
        tactic.Aspiration(0.5).ShouldBe(atHalfTime, 5e-10);
        tactic.Aspiration(0.9).ShouldBe(nearTheEnd, 5e-8);
    }

    /// <summary>Faratin, Sierra and Jennings (1998): a buyer conceding from 40 to 100 and a seller from 120 to 60, deadline 1.</summary>
    [Theory]
    [InlineData(1, 1, 0.666667, 80)]
    [InlineData(0.5, 0.5, 0.816497, 80)]
    [InlineData(2, 2, 0.444444, 80)]
    [InlineData(0.2, 0.2, 0.922108, 80)]
    [InlineData(4, 0.25, 0.790467, 96.5746842)]
    public void Buyer_and_seller_meet_at_the_tabulated_time_and_price(double buyerBeta, double sellerBeta, double time, double price)
    {
        var meeting = Meeting(buyerBeta, sellerBeta);
        meeting.Time.ShouldBe(time, 5e-7);
        meeting.Price.ShouldBe(price, 5e-8);
    }

    [Fact]
    public void Tougher_seller_wins_the_price() => Meeting(buyerBeta: 1, sellerBeta: 0.2).Price.ShouldBe(91.6466255, 5e-8);

    [Fact]
    public void Aspiration_starts_at_everything_ends_at_nothing_and_never_rises()
    {
        foreach (var beta in Exponents)
        {
            var tactic = new TimeDependentTactic(beta);
            tactic.Aspiration(0).ShouldBe(1);
            tactic.Aspiration(1).ShouldBe(0);
            var path = Enumerable.Range(0, 101).Select(step => tactic.Aspiration(step / 100.0)).ToArray();
            path.ShouldAllBe(aspiration => aspiration >= 0 && aspiration <= 1);
            path.Zip(path.Skip(1)).ShouldAllBe(step => step.Second <= step.First);
        }
    }

    [Fact]
    public void Smaller_exponent_insists_on_more_at_any_time_between()
    {
        foreach (var time in new[] { 0.1, 0.5, 0.9 })
        {
            var aspirations = Exponents.Select(beta => new TimeDependentTactic(beta).Aspiration(time)).ToArray();
            aspirations.ShouldBe(aspirations.OrderDescending());
            aspirations[1].ShouldBeGreaterThan(aspirations[^2]);
        }
    }

    [Fact]
    public void Default_tactic_is_the_hardliner()
    {
        default(TimeDependentTactic).Aspiration(0).ShouldBe(1);
        default(TimeDependentTactic).Aspiration(0.999).ShouldBe(1);
        default(TimeDependentTactic).Aspiration(1).ShouldBe(0);
    }

    [Fact]
    public void Time_outside_the_talks_is_their_nearest_end()
    {
        var tactic = new TimeDependentTactic(0.5);
        tactic.Aspiration(-1).ShouldBe(1);
        tactic.Aspiration(2).ShouldBe(0);
    }

    [Theory]
    [InlineData(0.999, TacticKind.Boulware)]
    [InlineData(1, TacticKind.Linear)]
    [InlineData(1.001, TacticKind.Conceder)]
    public void Exponent_belongs_to_its_family(double beta, TacticKind kind) => TimeDependentTactic.KindOf(beta).ShouldBe(kind);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Exponent_out_of_range_is_refused(double beta, string shown) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TimeDependentTactic(beta)).Message
            .ShouldBe($"Allowed: above 0 and finite. (Parameter 'beta'){Environment.NewLine}Actual value was {shown}.");

    /// <summary>Where the buyer's price reaches the seller's, by bisection.</summary>
    private static (double Time, double Price) Meeting(double buyerBeta, double sellerBeta)
    {
        double Buyer(double time) => 100 - (60 * new TimeDependentTactic(buyerBeta).Aspiration(time));
        double Seller(double time) => 60 + (60 * new TimeDependentTactic(sellerBeta).Aspiration(time));
        var (before, after) = (0.0, 1.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (before + after) / 2;
            (before, after) = Buyer(middle) < Seller(middle) ? (middle, after) : (before, middle);
        }

        return (before, Buyer(before));
    }
}
