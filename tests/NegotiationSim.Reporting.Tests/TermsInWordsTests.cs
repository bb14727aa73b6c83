using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Reporting.Tests;

public sealed class TermsInWordsTests
{
    public static TheoryData<LicenceTerms, string> Terms => new()
    {
        { new LicenceTerms(), "nothing to pay; for 1 year" },
        { new LicenceTerms(lumpSumDollars: 60e6, termYears: 4), "$60.0 million at signing; for 4 years" },
        {
            new LicenceTerms(royaltyShare: 0.52, perPlayFeeDollars: 0.0002, perSubscriberFeeDollars: 0.4),
            "52.0% of revenue; $0.0002 a play; $0.40 a subscriber a month; for 1 year"
        },
        {
            new LicenceTerms(
                lumpSumDollars: 180e6,
                royaltyShare: 0.5,
                perSubscriberFeeDollars: 1.25,
                guaranteeDollarsPerYear: 200e6,
                termYears: 5,
                lumpSumKind: LumpSumKind.Advance,
                combination: UsageCombination.GreaterOf),
            "$180 million at signing, set off against later payments; "
                + "the greater of 50.0% of revenue and $1.25 a subscriber a month; at least $200 million a year; for 5 years"
        },
        {
            new LicenceTerms(royaltyShare: 0.5, combination: UsageCombination.GreaterOf),
            "50.0% of revenue; for 1 year"
        },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void Terms_name_each_payment_that_is_made(LicenceTerms terms, string words) => TermsInWords.Of(terms).ShouldBe(words);
}
