using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Market;

namespace NegotiationSim.Core.Tests.Market;

public sealed class PlatformLicencesTests
{
    /// <summary>An advance of 60 and 40 more by equal treatment fall due, and there are 50: use repays no more than the half that was paid.</summary>
    [Fact]
    public void Advance_that_is_half_paid_is_repaid_by_half()
    {
        PlatformLicences licences = new(1);
        LicenceTerms terms = new(60, 0.5, lumpSumKind: LumpSumKind.Advance);
        licences.Begin(0, terms);
        licences.Lift(0, terms with { LumpSumDollars = 100 }, 40);
        var paid = licences.PayLumpSums(new CashAccount(Money.FromDollars(50)));
        (paid.AtSigning[0], paid.AtLifting[0]).ShouldBe((Money.FromDollars(30), Money.FromDollars(20)));
        var quarter = licences.Settle(0, inForce: true, new LicenceUsage(200, 1, 0, 0));
        quarter.Payment.SetOff.ShouldBe(Money.FromDollars(50));
        quarter.Payment.Paid.ShouldBe(Money.FromDollars(50));
    }
}
