using System.CommandLine;
using System.CommandLine.Parsing;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Cli.Usage;

/// <summary>Says in one line what is wrong with a command line, and how to get help.</summary>
internal static class ParseFaults
{
    /// <summary>Refuses a command line that does not parse.</summary>
    /// <exception cref="UsageException">It does not.</exception>
    public static void Refuse(ParseResult parsed)
    {
        if (What(parsed) is { } what)
        {
            throw new UsageException($"{what} Run '{Path(parsed.CommandResult)} --help' to see what is allowed.");
        }
    }

    private static string? What(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.Tokens.FirstOrDefault(token => IsUnknownOption(parsed, token)) is { } option)
        {
            string name = option.Value.Split('=')[0];
            return $"Unknown option '{name}'.{Hint(name, command.Options.Select(o => o.Name))}";
        }

        if (parsed.UnmatchedTokens.Count > 0)
        {
            string word = parsed.UnmatchedTokens[0];
            return command.Subcommands.Count > 0
                ? $"Unknown command '{word}'.{Hint(word, command.Subcommands.Select(c => c.Name))}"
                : $"Nothing can be done with '{word}'.";
        }

        return parsed.Errors.Count > 0 ? parsed.Errors[0].Message : null;
    }

    // The parser takes an option it does not know for a positional argument.
    private static bool IsUnknownOption(ParseResult parsed, Token token) =>
        token.Type == TokenType.Argument
        && token.Value.StartsWith('-')
        && (parsed.UnmatchedTokens.Contains(token.Value)
            || parsed.CommandResult.Command.Arguments.Any(argument => parsed.GetResult(argument)?.Tokens.Contains(token) == true));

    private static string Hint(string word, IEnumerable<string> candidates) =>
        Nearest.To(word, candidates) is { } near ? $" Did you mean '{near}'?" : "";

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : NegSim.Name;
}
