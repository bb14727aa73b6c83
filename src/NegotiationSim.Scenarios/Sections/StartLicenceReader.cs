using System.Globalization;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads the licence a platform starts with.</summary>
internal static class StartLicenceReader
{
    public static StartLicenceSpecification Read(ObjectReader licence)
    {
        var start = new StartLicenceSpecification
        {
            RoyaltyShare = licence.Share("royaltyShare"),
            TermYears = licence.WholeYears("term", 1, 19),
            PerPlayFee = licence.QuantityOr("perPlayFee", 0, Dimension.Money, Bounds.AtLeast(0)),
            PerSubscriberFee = licence.QuantityOr("perSubscriberFee", 0, Dimension.MoneyPerMonth, Bounds.AtLeast(0)),
            Combination = licence.Has("combination") ? licence.OneOf("combination", ContractWords.Combinations) : UsageCombination.Sum,
            GuaranteePerYear = licence.QuantityOr("guarantee", 0, Dimension.MoneyPerYear, Bounds.AtLeast(0)),
            Advances = licence.Has("advances") ? licence.Numbers("advances", Dimension.Money, Bounds.AtLeast(0)) : [],
        };
        if (!start.Advances.IsEmpty && start.Advances.Length != start.TermYears)
        {
            licence.Report(
                "advances",
                "must be one a year of the term",
                string.Create(CultureInfo.InvariantCulture, $"{start.TermYears} amounts"),
                "Add or remove amounts, or change the term.",
                string.Create(CultureInfo.InvariantCulture, $"{start.Advances.Length} amounts"));
        }

        bool byUse = start.RoyaltyShare > 0 || start.PerPlayFee > 0 || start.PerSubscriberFee > 0;
        if (!byUse && start.Advances.Any(advance => advance > 0))
        {
            licence.Report("advances", "have no payments by use to be set off against", null, "Set a 'royaltyShare' or a fee above 0.");
        }

        if (start.Combination == UsageCombination.GreaterOf && start.PerPlayFee == 0 && start.PerSubscriberFee == 0)
        {
            licence.Report("combination", "is of one payment only", null, "Add a 'perSubscriberFee' or a 'perPlayFee', or remove it.", "greater-of");
        }

        return start;
    }
}
