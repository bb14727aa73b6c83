using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads an offering: one tier of a platform in one market.</summary>
internal static class OfferingReader
{
    public static OfferingSpecification Read(ObjectReader offering, Names names)
    {
        var specification = new OfferingSpecification
        {
            Market = offering.Reference("market", "market", names.Markets),
            Tier = offering.OneOf(
                "tier",
                ("subscription", TierKind.Subscription),
                ("advertising", TierKind.Advertising),
                ("unpaid", TierKind.Unpaid)),
            StartUsers = offering.Quantity("startUsers", Dimension.People, Bounds.AtLeast(0)),
            PricePerMonth = offering.Quantity("price", Dimension.MoneyPerMonth, Bounds.AtLeast(0)),
            AdRevenuePerUserMonth = offering.QuantityOr("adRevenue", 0, Dimension.MoneyPerMonth, Bounds.AtLeast(0)),
            HoursFactor = offering.Number("hoursFactor", Bounds.AtLeast(0)),
        };
        if (specification is { Tier: not TierKind.Subscription, PricePerMonth: > 0 } && offering.Has("tier"))
        {
            offering.Report(
                "price",
                "only a subscription has a price",
                "0 USD/month",
                "Set it to 0 USD/month, or set 'tier: subscription'.");
        }

        if (specification is { Tier: TierKind.Unpaid, AdRevenuePerUserMonth: > 0 })
        {
            offering.Report("adRevenue", "an unpaid tier earns nothing", "0 USD/month", "Remove it, or set 'tier: advertising'.");
        }

        return specification;
    }
}
