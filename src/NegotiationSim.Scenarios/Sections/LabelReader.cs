using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a label.</summary>
internal static class LabelReader
{
    public static LabelSpecification Read(ObjectReader label, string id) => new()
    {
        Id = id,
        Name = label.Text("name"),
        StartShare = label.Share("startShare"),
        TailShare = label.Share("tailShare"),
        ArtistRoyaltyRate = label.Share("artistRoyalty"),
        LumpSumPassThrough = label.Quantity("lumpSumPassThrough", Dimension.Share, Bounds.FromBelow(0, 1)),
        RecoupsLumpSums = !label.IsAbsent("recoupsLumpSums") && label.Flag("recoupsLumpSums"),
        AdvanceYears = label.Quantity("advance", Dimension.Years, Bounds.Between(0, 10)),
        ContractTermYears = label.WholeYears("contractTerm", 1, 20),
        Consent = label.IsAbsent("consent") ? ConsentRule.NotAsked : label.OneOf("consent", ContractWords.Consent),
        OffenceCostShare = label.QuantityOr("offenceCost", 0, Dimension.Share, Bounds.Share),
        OperatingCostShare = label.Share("operatingCost"),
        Distribution = label.Optional("distribution", distribution => new DistributionSpecification
        {
            Share = distribution.Share("share"),
            Fee = distribution.Share("fee"),
        }),
        Party = label.Object("party", PartyReader.Read),
        AiBelief = label.Object("aiBelief", BeliefReader.Read),
    };
}
