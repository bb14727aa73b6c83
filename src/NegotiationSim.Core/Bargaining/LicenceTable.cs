using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What lies on the table in talks about one licence: all that is needed, beside a party's own interest, to value terms.</summary>
public sealed record LicenceTable
{
    /// <summary>Rounds until the deadline; at least 1.</summary>
    public required int Rounds { get; init; }

    /// <summary>The product's forecast year with the licence.</summary>
    public required LicenceUse Use { get; init; }

    /// <summary>How the platform's price answers the terms; null where it does not.</summary>
    public required PriceResponse? Pricing { get; init; }

    /// <summary>What consenting artists ask for a year, dollars; null where the licence is for the whole catalogue and nobody is asked.</summary>
    public required double? ConsentAskDollarsPerYear { get; init; }

    /// <summary>Shapes of terms; the lump sum comes on top.</summary>
    public required ImmutableArray<LicenceTerms> Menu { get; init; }

    /// <summary>Largest lump sum the platform's balance sheet can bear, dollars.</summary>
    public required double LargestLumpSumDollars { get; init; }

    /// <summary>Longest term on the menu, years; 1 when the menu is empty.</summary>
    internal int LongestTermYears => Menu.IsEmpty ? 1 : Menu.Max(shape => shape.TermYears);

    /// <summary>Expected payments over the term, lump sum included, neither discounted nor grown, dollars.</summary>
    public double ExpectedPayments(LicenceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        double setOff = terms.LumpSumKind == LumpSumKind.Advance
            ? Math.Min(terms.LumpSumDollars, terms.TermYears * UsagePayment(terms))
            : 0;
        return terms.LumpSumDollars + (terms.TermYears * Math.Max(terms.GuaranteeDollarsPerYear, UsagePayment(terms))) - setOff;
    }

    /// <summary>The largest lump sum on a shape that is at most one part in so many of the expected payments, dollars.</summary>
    internal double LumpSumOfOnePartIn(int parts, LicenceTerms shape)
    {
        double byUse = ExpectedPayments(TermsMenu.WithLumpSum(shape, 0));
        double earned = shape.LumpSumKind == LumpSumKind.Advance ? shape.TermYears * UsagePayment(shape) : 0;

        // An advance within what use earns is no payment of its own; beyond that, and a buy-out from the first dollar, it is.
        return byUse / parts <= earned ? byUse / parts : (byUse - earned) / (parts - 1);
    }

    /// <summary>Lump sum as a share of expected payments, [0, 1]; 0 when nothing is paid.</summary>
    public double LumpSumFraction(LicenceTerms terms)
    {
        double payments = ExpectedPayments(terms);
        return payments > 0 ? terms.LumpSumDollars / payments : 0;
    }

    /// <summary>Usage payment of a year under terms at forecast success, guarantee apart, dollars, after the price has answered.</summary>
    public double UsagePayment(LicenceTerms terms) => UseUnder(terms).Payment(terms);

    /// <summary>Use of the product once the platform's price has answered the terms.</summary>
    public LicenceUse UseUnder(LicenceTerms terms) => Pricing is null ? Use : Pricing.Answer(Use, terms).Use;
}
