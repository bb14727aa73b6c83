using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>The tactics that can be asked for by name.</summary>
public static class TacticCatalogue
{
    /// <summary>Share conceded at the start by <c>exponential:BETA</c>, which cannot begin at 0.</summary>
    public const double ExponentialKappa = 0.05;

    private const double LargestParameter = 1e6;

    private static readonly ImmutableArray<Recipe> Recipes =
    [
        new("boulware", "holds out: aspiration 1 - time^4", Need.None, _ => Curve("boulware", ConcessionCurve.PowerOfTime(4))),
        new("linear", "concedes evenly: aspiration 1 - time", Need.None, _ => Curve("linear", ConcessionCurve.PowerOfTime(1))),
        new("conceder", "concedes early: aspiration 1 - time^0.25", Need.None, _ => Curve("conceder", ConcessionCurve.PowerOfTime(0.25))),
        new("hardliner", "never concedes", Need.None, _ => Curve("hardliner", ConcessionCurve.Polynomial(0))),
        new("polynomial:E", "aspiration 1 - time^E; E is 1/beta, above 1 holds out", Need.Positive,
            e => Curve(Named("polynomial", e), ConcessionCurve.PowerOfTime(e))),
        new("exponential:BETA", "aspiration 1 - 0.05^((1 - time)^BETA); a larger BETA concedes sooner", Need.Positive,
            beta => Curve(Named("exponential", beta), ConcessionCurve.Exponential(beta, ExponentialKappa))),
        new("aspiration:E", "aspiration 1 - time^E, with a tolerance of 0.001 instead of 0.0001", Need.Positive,
            e => new AspirationTactic(Named("aspiration", e), ConcessionCurve.PowerOfTime(e), 1e-3)),
        new("micro", "one new offer for each one received, best first (MiCRO)", Need.None, _ => new MicroTactic()),
        new("tit-for-tat", "answers the other's last concession in per cent", Need.None, _ => TitForTatTactic.Relative()),
        new("tit-for-tat-absolute[:MOST]", "answers it in utility; concedes up to MOST more by chance", Need.OptionalNumber,
            most => TitForTatTactic.Absolute(most)),
        new("tit-for-tat-averaged[:WINDOW]", "answers the other's last WINDOW concessions together, at first 3", Need.OptionalWhole,
            window => TitForTatTactic.Averaged(window == 0 ? 3 : (int)window)),
        new("trade-off[:E]", "aspiration 1 - time^E, at first 1; offers what the other side seems to like best", Need.OptionalNumber,
            e => new TradeOffTactic(e == 0 ? 1 : e)),
    ];

    private enum Need
    {
        None,
        Positive,
        OptionalNumber,
        OptionalWhole,
    }

    /// <summary>All tactics, with what to write and what they do.</summary>
    public static ImmutableArray<TacticEntry> Entries { get; } = [.. Recipes.Select(r => new TacticEntry(r.Form, r.Meaning))];

    /// <summary>Reads the name of a tactic, with its parameter after a colon.</summary>
    /// <param name="text">A name such as <c>boulware</c> or <c>polynomial:2.5</c>; in any case, <c>_</c> for <c>-</c>.</param>
    /// <param name="tactic">The tactic.</param>
    /// <param name="problem">What is wrong with the text and what is allowed; a sentence.</param>
    /// <returns>Whether there is such a tactic.</returns>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ITactic? tactic, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        tactic = null;
        string[] parts = text.Trim().Replace('_', '-').Split(':', 2);
        if (Recipes.FirstOrDefault(r => r.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) is not { } recipe)
        {
            problem = $"There is no tactic '{text}'; allowed: {string.Join(", ", Recipes.Select(r => r.Form))}.";
            return false;
        }

        double number = 0;
        if (parts.Length == 2 ? !recipe.Reads(parts[1], out number) : recipe.Need == Need.Positive)
        {
            problem = $"The tactic '{text}' must be written {recipe.Form}{recipe.Allowed}.";
            return false;
        }

        tactic = recipe.Make(number);
        problem = null;
        return true;
    }

    private static AspirationTactic Curve(string name, ConcessionCurve curve) => new(name, curve);

    private static string Named(string name, double number) => string.Create(CultureInfo.InvariantCulture, $"{name}:{number:R}");

    private sealed record Recipe(string Form, string Meaning, Need Need, Func<double, ITactic> Make)
    {
        public string Name { get; } = Form.Split(':', '[')[0];

        private double Largest => Need == Need.OptionalWhole ? AlternatingRules.MostRounds : LargestParameter;

        public string Allowed => Need switch
        {
            Need.None => ", without a parameter",
            Need.OptionalWhole => FormattableString.Invariant($", with a whole number from 1 to {Largest}"),
            _ => FormattableString.Invariant($", with a number above 0, at most {Largest}"),
        };

        public bool Reads(string text, out double number) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && Need != Need.None && number > 0 && number <= Largest
            && (Need != Need.OptionalWhole || number == Math.Floor(number));
    }
}

/// <summary>A tactic in the catalogue.</summary>
/// <param name="Name">What to write; capitals stand for a number, brackets for what may be left out.</param>
/// <param name="Meaning">What it does, in one line.</param>
public sealed record TacticEntry(string Name, string Meaning);
