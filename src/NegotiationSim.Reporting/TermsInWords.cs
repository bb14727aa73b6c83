using System.Globalization;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Reporting;

/// <summary>A licence's terms as a sentence would put them.</summary>
public static class TermsInWords
{
    /// <summary>The terms in words, such as "$2.00 million at signing; 12.0% of revenue; for 3 years".</summary>
    /// <param name="terms">The terms.</param>
    public static string Of(LicenceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        string[] usage = [.. Usage(terms)];
        string[] parts =
        [
            .. terms.LumpSumDollars > 0 ? [LumpSum(terms)] : Array.Empty<string>(),
            .. usage.Length > 1 && terms.Combination == UsageCombination.GreaterOf ? [$"the greater of {Words.List(usage)}"] : usage,
            .. terms.GuaranteeDollarsPerYear > 0 ? [Guarantee(terms)] : Array.Empty<string>(),
        ];
        return $"{(parts.Length == 0 ? "nothing to pay" : string.Join("; ", parts))}; for {Words.Count(terms.TermYears, "year")}";
    }

    private static string LumpSum(LicenceTerms terms) =>
        $"{Words.Dollars(terms.LumpSumDollars)} at signing"
        + (terms.LumpSumKind == LumpSumKind.Advance ? ", set off against later payments" : "");

    private static string Guarantee(LicenceTerms terms) => $"at least {Words.Dollars(terms.GuaranteeDollarsPerYear)} a year";

    private static IEnumerable<string> Usage(LicenceTerms terms)
    {
        if (terms.RoyaltyShare > 0)
        {
            yield return $"{Words.Percent(terms.RoyaltyShare)} of revenue";
        }

        if (terms.PerPlayFeeDollars > 0)
        {
            yield return $"{Fee(terms.PerPlayFeeDollars)} a play";
        }

        if (terms.PerSubscriberFeeDollars > 0)
        {
            yield return $"{Fee(terms.PerSubscriberFeeDollars)} a subscriber a month";
        }
    }

    private static string Fee(double dollars) => "$" + dollars.ToString("0.00##########", CultureInfo.InvariantCulture);
}
