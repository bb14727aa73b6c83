using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Tests.Payouts;

public sealed class ProRataTests
{
    /// <summary>Two subscribers pay 10 dollars each, of which 70 per cent is distributed; columns are the two artists' streams.</summary>
    [Theory]
    [InlineData(new[] { 100.0, 10 }, new long[] { 12_727_273, 1_272_727 })]
    [InlineData(new[] { 80.0, 120 }, new long[] { 5_600_000, 8_400_000 })]
    public void Pool_is_shared_by_all_streams(double[] streams, long[] expectedMicroDollars)
    {
        var payments = new Money[2];
        ProRata.Split(Money.FromDollars(14), streams, payments);
        payments.Select(payment => payment.MicroDollars).ShouldBe(expectedMicroDollars);
    }

    [Fact]
    public void Pool_without_streams_is_refused() =>
        Should.Throw<ArgumentException>(() => ProRata.Split(Money.FromDollars(14), [0, 0], new Money[2])).Message
            .ShouldBe("14.000000 USD cannot be split: every one of the 2 weights is 0. (Parameter 'weights')");
}
