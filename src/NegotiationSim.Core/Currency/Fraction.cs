namespace NegotiationSim.Core.Currency;

/// <summary>A share of amounts, 0 to 1, taken as a decimal of 15 significant digits: 0.6 is six tenths, not the double just below.</summary>
/// <remarks>Made once for many amounts, since turning a double into a decimal costs more than all the rest.</remarks>
public readonly record struct Fraction
{
    private const int MostDecimals = 18;

    // Below this an estimate in doubles is off by one at most, as fifteen digits leave out up to 5e-16 of a double, and what it leaves
    // over fits 64 bits.
    private const long Largest = 1L << 49;

    private readonly double value;
    private readonly decimal exact;
    private readonly long numerator;
    private readonly long denominator;

    /// <summary>A fraction.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is outside [0, 1] or not a number.</exception>
    public Fraction(double fraction)
    {
        value = fraction is >= 0 and <= 1
            ? fraction
            : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A share is a number from 0 to 1.");
        exact = (decimal)fraction;
        if (exact.Scale <= MostDecimals)
        {
            denominator = (long)Math.Pow(10, exact.Scale);
            numerator = (long)(exact * denominator);
        }
    }

    /// <summary>This part of an amount, rounded towards zero.</summary>
    public Money Of(Money amount)
    {
        long whole = amount.MicroDollars;
        if (denominator == 0 || whole is <= -Largest or >= Largest)
        {
            return new Money((long)decimal.Truncate(whole * exact));
        }

        // Whole numbers may overflow and still differ by what they should, since the difference is small.
        long part;
        unchecked
        {
            part = (long)(Math.Abs(whole) * value);
            long rest = (Math.Abs(whole) * numerator) - (part * denominator);
            part += rest < 0 ? -1 : rest >= denominator ? 1 : 0;
        }

        return new Money(whole < 0 ? -part : part);
    }
}
