using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NegotiationSim.Cli.Usage;

/// <summary>Options that several commands share, each made anew for its command.</summary>
internal static class CommonOptions
{
    /// <summary>Name of the switch for machine output, also looked for before parsing, so that parse errors obey it.</summary>
    public const string JsonName = "--json";

    private const ulong DefaultSeed = 1;

    public static Argument<string> Scenario() => new("scenario")
    {
        Description = "Scenario file, or the bare name of one in the folder 'scenarios' here or above.",
    };

    public static Option<bool> Json() => new(JsonName) { Description = "Print exactly one JSON object; messages go to standard error." };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Seed of every random draw; the same seed gives the same bytes.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultSeed,
        CustomParser = result => Whole(result, "--seed", 0UL, ulong.MaxValue),
    };

    public static Option<int?> Years() => new("--years")
    {
        Description = "Years to simulate, 1 to 100, instead of the scenario's horizon.",
        HelpName = "N",
        CustomParser = result => Whole(result, "--years", 1, 100),
    };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Change one value of the scenario, such as artists.neverConsent=0.3; may be repeated.",
        HelpName = "path=value",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public static T Whole<T>(ArgumentResult result, string option, T lowest, T highest)
        where T : struct, System.Numerics.INumber<T> => Wholes(result, option, lowest, highest)[0];

    public static T[] Wholes<T>(ArgumentResult result, string option, T lowest, T highest)
        where T : struct, System.Numerics.INumber<T> => [.. result.Tokens.Select(token => Whole(result, token.Value, option, lowest, highest))];

    private static T Whole<T>(ArgumentResult result, string text, string option, T lowest, T highest)
        where T : struct, System.Numerics.INumber<T>
    {
        if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out T number) && number >= lowest && number <= highest)
        {
            return number;
        }

        result.AddError(FormattableString.Invariant($"{option}: '{text}' is not a whole number from {lowest} to {highest}."));
        return default;
    }
}
