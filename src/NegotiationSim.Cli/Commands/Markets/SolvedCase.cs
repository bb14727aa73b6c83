using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Scenarios.Markets;

namespace NegotiationSim.Cli.Commands.Markets;

/// <summary>A state of a market with its equilibrium.</summary>
/// <param name="State">What was solved.</param>
/// <param name="Equilibrium">The solution.</param>
/// <param name="Vanished">Products on offer that nobody buys.</param>
/// <param name="IsMaximum">Whether each platform's owner is at a maximum of its profit.</param>
internal sealed record SolvedCase(MarketCase State, MarketEquilibrium Equilibrium, string[] Vanished, bool IsMaximum)
{
    private const double LeastShare = 1e-300;

    /// <summary>Whether there is a result to show.</summary>
    public bool IsSound => Equilibrium.Diagnostics.Converged && Vanished.Length == 0;

    /// <summary>Why there is none: what failed, where, how far off, and what to do.</summary>
    public string Trouble => $"scenario '{State.Name}' has no equilibrium to show. " + (Vanished.Length > 0
        ? $"Nobody would buy {string.Join(", ", Vanished)} at the last prices reached: lower costs or what is paid to labels, raise delta or "
            + "the platform's weight, or leave it out with 'exit'."
        : Equilibrium.Diagnostics.Reason)
        + $" Residual: {Numbers.Of(Equilibrium.Diagnostics.Residual)} of the largest price, after "
        + $"{Counted.Of(Equilibrium.Diagnostics.Iterations, "iteration")}.";

    /// <summary>Owners that are platforms, or labels of a product that a platform of another owner sells; each with its name.</summary>
    public IEnumerable<(string Name, double Profit)> PlatformProfits => Owners(State.Market.Platforms, Equilibrium.PlatformProfit);

    /// <inheritdoc cref="PlatformProfits"/>
    public IEnumerable<(string Name, double Profit)> LabelProfits => Owners(State.Market.Labels, Equilibrium.LabelProfit);

    public static SolvedCase Of(MarketStudy study, MarketCase state)
    {
        MarketEquilibrium equilibrium = state.Solve();
        string[] vanished =
        [
            .. study.Products.Where((_, j) => state.Market.Offered[j] && !(equilibrium.Shares[j] > LeastShare)),
        ];
        return new SolvedCase(
            state, equilibrium, vanished, equilibrium.Diagnostics.Converged && vanished.Length == 0 && SecondOrder.Holds(equilibrium));
    }

    private IEnumerable<(string Name, double Profit)> Owners(IEnumerable<int> owners, Func<int, double> profit) =>
        owners.Distinct().Select(owner => (State.Owners[owner], profit(owner)));
}
