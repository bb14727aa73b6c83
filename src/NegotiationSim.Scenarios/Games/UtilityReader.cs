using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads how two parties value payoffs.</summary>
internal static class UtilityReader
{
    private const string Key = "utilities";
    private const string RiskAversion = "riskAversion";

    private enum Kind
    {
        Neutral,
        Crra,
        Cara,
    }

    /// <summary>One utility a party, both neutral where the key is absent; none when one cannot be read, which has been reported.</summary>
    public static ImmutableArray<UtilityFunction> Read(ObjectReader game)
    {
        var utilities = game.Items(Key, ReadOne);
        if (game.IsAbsent(Key))
        {
            return [UtilityFunction.Neutral, UtilityFunction.Neutral];
        }

        if (utilities.Length != 2 && game.Has(Key))
        {
            string count = utilities.Length.ToString(CultureInfo.InvariantCulture);
            game.Report(
                Key,
                $"has {count} {(utilities.Length == 1 ? "entry" : "entries")}",
                "two, one a party",
                "Write for example [{kind: neutral}, {kind: crra, riskAversion: 0.5}].");
        }

        return game.Has(Key) ? [.. utilities.OfType<UtilityFunction>()] : [];
    }

    private static UtilityFunction? ReadOne(ObjectReader utility)
    {
        var kind = utility.OneOf("kind", ("neutral", Kind.Neutral), ("crra", Kind.Crra), ("cara", Kind.Cara));
        if (!utility.Has("kind"))
        {
            utility.QuantityOr(RiskAversion, 0, Dimension.Number, Bounds.Any);
            return null;
        }

        double riskAversion = kind switch
        {
            Kind.Neutral => utility.QuantityOr(RiskAversion, 0, Dimension.Number, Bounds.Between(0, 0)),
            Kind.Crra => utility.Number(RiskAversion, Bounds.Between(0, 100)),
            _ => utility.Number(RiskAversion, Bounds.AtLeast(0)),
        };
        if (double.IsNaN(riskAversion))
        {
            return null;
        }

        return kind switch
        {
            Kind.Neutral => UtilityFunction.Neutral,
            Kind.Crra => UtilityFunction.Crra(riskAversion),
            _ => UtilityFunction.Cara(riskAversion),
        };
    }
}
