using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a party's private values and tactic.</summary>
internal static class PartyReader
{
    /// <summary>Stands for the party of an unlicensed source, which never negotiates.</summary>
    public static readonly PartySpecification Silent = new()
    {
        DiscountRate = 0,
        RiskAversionPerBillion = 0,
        Belief = new BeliefSpecification { Growth = 0, GrowthSd = 0, Spread = 0 },
        Tactic = TacticKind.Linear,
        TacticExponent = 1,
        GuessedDiscountRate = 0,
        GuessedRiskAversionPerBillion = 0,
    };

    public static PartySpecification Read(ObjectReader party)
    {
        var specification = new PartySpecification
        {
            DiscountRate = party.Quantity("discountRate", Dimension.DiscountRate, Bounds.Share),
            RiskAversionPerBillion = party.Quantity("riskAversion", Dimension.RiskAversion, Bounds.AtLeast(0)),
            Belief = party.Object("belief", BeliefReader.Read),
            Tactic = party.OneOf(
                "tactic",
                ("boulware", TacticKind.Boulware),
                ("linear", TacticKind.Linear),
                ("conceder", TacticKind.Conceder)),
            TacticExponent = party.Number("tacticExponent", Bounds.Above(0)),
            GuessedDiscountRate = party.Quantity("guessedDiscountRate", Dimension.DiscountRate, Bounds.Share),
            GuessedRiskAversionPerBillion = party.Quantity("guessedRiskAversion", Dimension.RiskAversion, Bounds.AtLeast(0)),
        };
        if (party.Has("tactic") && party.Has("tacticExponent"))
        {
            ReportTactic(party, specification);
        }

        return specification;
    }

    private static void ReportTactic(ObjectReader party, PartySpecification specification)
    {
        double exponent = specification.TacticExponent;
        var (agrees, allowed) = specification.Tactic switch
        {
            TacticKind.Boulware => (exponent < 1, "above 0 to below 1 for boulware"),
            TacticKind.Linear => (exponent == 1, "1 for linear"),
            _ => (exponent > 1, "above 1 for conceder"),
        };
        if (!agrees)
        {
            party.Report(
                "tacticExponent",
                "does not fit the tactic",
                allowed,
                "Change the exponent or the tactic.",
                FormattableString.Invariant($"{exponent}"));
        }
    }
}
