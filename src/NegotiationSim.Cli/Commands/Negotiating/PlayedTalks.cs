using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands.Negotiating;

/// <summary>Talks that were played on a domain.</summary>
/// <param name="Path">The domain as it was named.</param>
/// <param name="Game">The domain with its solutions.</param>
/// <param name="Plan">Who played by what protocol.</param>
/// <param name="Outcome">How they went.</param>
internal sealed record PlayedTalks(string Path, DomainGame Game, TalksPlan Plan, TalksOutcome<int> Outcome)
{
    private const string Nash = "nash";

    public NegotiationDomain Domain => Game.Domain;

    public DomainSolution NashSolution => Game.Analysis.Solutions.Single(solution => solution.Concept == Nash);

    /// <summary>Utilities of the agreement; without one the reservation values.</summary>
    public ImmutableArray<double> Utilities =>
        [.. Domain.Profiles.Select(profile => Outcome.Agreed ? profile.Utilities[Outcome.Agreement] : profile.ReservationValue)];

    /// <summary>Utilities less the reservation values.</summary>
    public ImmutableArray<double> Gains =>
        [.. Utilities.Zip(Domain.Profiles, (utility, profile) => utility - profile.ReservationValue)];

    /// <summary>What time has left of the utilities at the end.</summary>
    public ImmutableArray<double> DiscountedUtilities =>
        [.. Domain.Profiles.Select(profile => profile.DiscountedUtility(Outcome.Agreed ? Outcome.Agreement : null, Outcome.Time))];

    /// <summary>Whether a mediator made the proposals.</summary>
    public bool Mediated => Plan is SingleTextPlan;

    public double DistanceToNash => Game.Analysis.DistanceTo(NashSolution, Utilities.AsSpan());

    public double DistanceToFrontier => Game.Analysis.DistanceToFrontier(Utilities.AsSpan());
}
