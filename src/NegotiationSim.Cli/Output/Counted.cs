namespace NegotiationSim.Cli.Output;

/// <summary>A number with the thing it counts.</summary>
internal static class Counted
{
    /// <summary>Such as <c>1 year</c> or <c>20,000 artists</c>.</summary>
    public static string Of(int number, string thing) => FormattableString.Invariant($"{number:N0} {thing}{(number == 1 ? "" : "s")}");
}
