using System.Globalization;

namespace NegotiationSim.Core.Currency;

/// <summary>An amount of US dollars of the base year, held as a whole number of millionths (micro-dollars).</summary>
/// <remarks>
/// Exact: sums do not depend on their order. The range is about -9.2 to 9.2 trillion dollars, and arithmetic that leaves it
/// throws <see cref="OverflowException"/>. May be negative. <c>default</c> is <see cref="Zero"/>.
/// </remarks>
/// <param name="MicroDollars">Millionths of a dollar.</param>
public readonly record struct Money(long MicroDollars) : IComparable<Money>
{
    private const double MicroDollarsPerDollar = 1e6;
    private const double TwoToThe63 = 9223372036854775808.0;

    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>The amount in dollars, to the nearest double: for reports, never to be added up again.</summary>
    public double Dollars => MicroDollars / MicroDollarsPerDollar;

    /// <summary>The amount nearest to <paramref name="dollars"/>, halves to the even micro-dollar.</summary>
    /// <remarks>
    /// Multiplies in double precision: beyond nine billion dollars the result is one of the doubles next to the exact product.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not a number, infinite or too large.</exception>
    public static Money FromDollars(double dollars)
    {
        var rounded = Math.Round(dollars * MicroDollarsPerDollar, MidpointRounding.ToEven);
        return rounded is >= -TwoToThe63 and < TwoToThe63
            ? new Money((long)rounded)
            : throw new ArgumentOutOfRangeException(nameof(dollars), dollars, "Money is a number from -9.22e12 to 9.22e12 dollars.");
    }

    /// <summary>The part <paramref name="fraction"/> of this amount, rounded towards zero: see <see cref="Fraction"/>.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    /// <remarks>Exact up to 28 digits of the product, and monotone in the fraction.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is outside [0, 1] or not a number.</exception>
    public Money Share(double fraction) => new Fraction(fraction).Of(this);

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money a, Money b) => a <= b ? a : b;

    /// <summary>The larger of two amounts.</summary>
    public static Money Max(Money a, Money b) => a >= b ? a : b;

    /// <summary>Sum.</summary>
    public static Money operator +(Money a, Money b) => new(a.MicroDollars + b.MicroDollars);

    /// <summary>Difference.</summary>
    public static Money operator -(Money a, Money b) => new(a.MicroDollars - b.MicroDollars);

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money a) => new(-a.MicroDollars);

    /// <summary>Less.</summary>
    public static bool operator <(Money a, Money b) => a.MicroDollars < b.MicroDollars;

    /// <summary>Less or equal.</summary>
    public static bool operator <=(Money a, Money b) => a.MicroDollars <= b.MicroDollars;

    /// <summary>More.</summary>
    public static bool operator >(Money a, Money b) => a.MicroDollars > b.MicroDollars;

    /// <summary>More or equal.</summary>
    public static bool operator >=(Money a, Money b) => a.MicroDollars >= b.MicroDollars;

    /// <inheritdoc/>
    public int CompareTo(Money other) => MicroDollars.CompareTo(other.MicroDollars);

    /// <summary>Dollars with six decimals, such as <c>-1234.500000 USD</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{MicroDollars / (decimal)MicroDollarsPerDollar:0.000000} USD");
}
