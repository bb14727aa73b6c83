using NegotiationSim.Core.Concentration;

namespace NegotiationSim.Core.Tests.Concentration;

/// <summary>The example of the function HHI of the R package antitrust: five products of firms A, A, B, B and C.</summary>
public sealed class ModifiedHerfindahlIndexTests
{
    private static readonly double[] Shares = [0.15, 0.2, 0.25, 0.35, 0.05];

    [Fact]
    public void Whole_owners_give_the_ordinary_index()
    {
        ModifiedHerfindahlIndex.Of(Shares, ["A", "A", "B", "B", "C"]).ShouldBe(4850, 1e-9);
        ModifiedHerfindahlIndex.Of(Shares, Whole(), Whole()).ShouldBe(4850, 1e-9);
    }

    [Fact]
    public void Merger_adds_twice_the_product_of_shares()
    {
        double[] shares = [0.4, 0.3, 0.2, 0.1];
        ModifiedHerfindahlIndex.Of(shares, ["a", "b", "c", "d"]).ShouldBe(3000, 1e-9);
        ModifiedHerfindahlIndex.Of(shares, ["a", "b", "c", "c"]).ShouldBe(3400, 1e-9);
    }

    [Fact]
    public void Silent_interest_in_a_rival_raises_it()
    {
        // By hand: A weighs its own two products and 3/4 of product 3; B its two and 1/10 of product 1, over 1/4 in product 3.
        double byHand = (15 * ((0.9 * 15) + 20 + (0.75 * 25)) / 0.9) + (20 * ((0.9 * 15) + 20 + (0.75 * 25)));
        byHand += (25 * ((0.1 * 15) + (0.25 * 25) + 35) / 0.25) + (35 * ((0.1 * 15) + (0.25 * 25) + 35)) + 25;
        ModifiedHerfindahlIndex.Of(Shares, Partial(), Whole()).ShouldBe(byHand, 1e-9);
        byHand.ShouldBe(7712.083333, 5e-7);
    }

    /// <summary>The package divides by the profit side: it is the published formula with interests and controls exchanged.</summary>
    [Fact]
    public void Package_has_interests_and_controls_exchanged()
    {
        ModifiedHerfindahlIndex.Of(Shares, Whole(), Partial()).ShouldBe(7575, 1e-9);
        double[,] controls = Whole();
        (controls[0, 0], controls[1, 0]) = (0.7, 0.3);
        ModifiedHerfindahlIndex.Of(Shares, controls, Partial()).ShouldBe(7562.954545, 5e-7);
    }

    [Fact]
    public void Invalid_input_is_refused()
    {
        Should.Throw<ArgumentException>(() => ModifiedHerfindahlIndex.Of(Shares, ["A"]));
        Should.Throw<ArgumentException>(() => ModifiedHerfindahlIndex.Of([0.5, 0.4], new double[1, 2], new double[1, 2]));
        Should.Throw<ArgumentException>(() => ModifiedHerfindahlIndex.Of([0.5, 0.5], new double[1, 1], new double[1, 2]));
        Should.Throw<ArgumentException>(() => ModifiedHerfindahlIndex.Of([1], new double[1, 1] { { -1 } }, new double[1, 1] { { 1 } }));
        Should.Throw<ArgumentException>(() => ModifiedHerfindahlIndex.Of([1], new double[1, 1] { { 1 } }, new double[2, 1] { { 1 }, { 0 } }));
        Should.Throw<ArgumentException>(() => ModifiedHerfindahlIndex.Of([1], new double[1, 1] { { 1 } }, new double[1, 1]))
            .Message.ShouldBe("Nobody who controls product 0 has an interest in it. (Parameter 'controls')");
    }

    /// <summary>Owners A, B, C by row.</summary>
    private static double[,] Whole() => new double[,] { { 1, 1, 0, 0, 0 }, { 0, 0, 1, 1, 0 }, { 0, 0, 0, 0, 1 } };

    /// <summary>A has 75 per cent of product 3; B has 10 per cent of product 1.</summary>
    private static double[,] Partial() => new double[,] { { 0.9, 1, 0.75, 0, 0 }, { 0.1, 0, 0.25, 1, 0 }, { 0, 0, 0, 0, 1 } };
}
