using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a platform.</summary>
internal static class PlatformReader
{
    private const int AnyTerm = 10;

    public static PlatformSpecification Read(ObjectReader platform, string id, Names names, Calendar calendar)
    {
        var kind = platform.OneOf(
            "kind",
            ("streaming", PlatformKind.Streaming),
            ("generator", PlatformKind.Generator),
            ("unlicensed", PlatformKind.Unlicensed),
            ("social", PlatformKind.Social),
            ("remix", PlatformKind.Remix));
        var specification = new PlatformSpecification
        {
            Id = id,
            Kind = kind,
            Name = platform.Text("name"),
            PublishingShare = platform.Quantity("publishingShare", Dimension.Share, Bounds.FromBelow(0, 1)),
            CostPerUserMonth = platform.Quantity("costPerUser", Dimension.MoneyPerMonth, Bounds.AtLeast(0)),
            FixedCostPerYear = platform.Quantity("fixedCost", Dimension.MoneyPerYear, Bounds.AtLeast(0)),
            Pricing = platform.OneOf(
                "pricing", ("fixed", PricingKind.Fixed), ("cost-plus", PricingKind.CostPlus), ("bertrand", PricingKind.Bertrand)),
            ListPricesRevealCost = platform.Has("marginalCost") && platform.OneOf("marginalCost", ("own", false), ("implied", true)),
            Markup = platform.QuantityOr("markup", 0, Dimension.Number, Bounds.AtLeast(0)),
            LumpSumLimit = platform.Number("lumpSumLimit", Bounds.AtLeast(0)),
            LongestTermYears = platform.Has("longestTerm") ? platform.WholeYears("longestTerm", 1, AnyTerm) : AnyTerm,
            Seeks = platform.References("seeks", "label", names.Labels),
            StartLicence = platform.Optional("startLicence", StartLicenceReader.Read),
            Generator = platform.Optional("generator", reader => GeneratorReader.Read(reader, kind)),
            Social = platform.Optional("social", reader => SocialReader.Read(reader, names)),
            Payout = PayoutReader.Read(platform, kind),
            Offerings = platform.Map("offerings", (offering, _) => OfferingReader.Read(offering, names)),
            Party = kind == PlatformKind.Unlicensed
                ? platform.Optional("party", PartyReader.Read) ?? PartyReader.Silent
                : platform.Object("party", PartyReader.Read),
            Life = PlatformLifeReader.Read(platform, calendar),
        };
        if (platform.Has("kind"))
        {
            ReportKind(platform, specification);
        }

        if (specification.Pricing == PricingKind.Bertrand
            && platform.Has("offerings")
            && specification.Offerings.All(offering => offering.Tier != TierKind.Subscription))
        {
            platform.Report("pricing", "has no subscription to price", null, "Set 'pricing: fixed', or add a subscription.", "bertrand");
        }

        if (specification.Pricing != PricingKind.Bertrand && specification.ListPricesRevealCost)
        {
            platform.Report("marginalCost", "is implied by prices that are best replies only", null, "Set 'pricing: bertrand', or remove it.", "implied");
        }

        if (specification.Pricing == PricingKind.CostPlus && !platform.Has("markup"))
        {
            platform.Report("pricing", "needs a 'markup'", null, "Add for example 'markup: 40%', or set 'pricing: fixed'.", "cost-plus");
        }

        return specification;
    }

    private static void ReportKind(ObjectReader platform, PlatformSpecification specification)
    {
        ReportSection(platform, "generator", specification.Traits.Group == ChoiceGroup.Tool, "generator or remix");
        ReportSection(platform, "social", specification.Kind == PlatformKind.Social, "social");
        if (specification.Kind == PlatformKind.Social && specification.Offerings.Any(offering => offering.Tier != TierKind.Advertising))
        {
            platform.Report(
                "offerings",
                "a social platform is paid by advertising only",
                "tier: advertising",
                "Set 'tier: advertising' on each, or change the kind.");
        }

        if (specification.Kind == PlatformKind.Unlicensed)
        {
            ReportUnlicensed(platform, specification);
        }
    }

    private static void ReportSection(ObjectReader platform, string section, bool belongs, string kinds)
    {
        if (belongs && !platform.Has(section) && platform.IsAbsent(section))
        {
            platform.Report("kind", $"needs a '{section}' section", null, "Add one, or change the kind.", platform.Text("kind"));
        }

        if (!belongs && platform.Has(section))
        {
            platform.Report(section, $"belongs to a platform of kind {kinds} only", null, $"Remove it, or set 'kind: {kinds.Split(' ')[0]}'.");
        }
    }

    private static void ReportUnlicensed(ObjectReader platform, PlatformSpecification specification)
    {
        if (!specification.Seeks.IsEmpty)
        {
            platform.Report("seeks", "an unlicensed source seeks no licence", "[]", "Write 'seeks: []', or change the kind.");
        }

        if (platform.Has("startLicence"))
        {
            platform.Report("startLicence", "an unlicensed source has no licence", null, "Remove it, or change the kind.");
        }

        if (specification.Offerings.Any(offering => offering.Tier != TierKind.Unpaid))
        {
            platform.Report(
                "offerings",
                "an unlicensed source has offerings of tier unpaid only",
                "tier: unpaid",
                "Set 'tier: unpaid' on each, or change the kind.");
        }
    }
}
