using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Observation;

/// <summary>All that a run reports: the source of every table, chart and sentence.</summary>
public sealed record RunResult
{
    /// <summary>Scenario name.</summary>
    public required string Scenario { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replication, 0 for a single run.</summary>
    public required int Replication { get; init; }

    /// <summary>Names and order of the agents that the observations refer to by index.</summary>
    public required WorldNames Names { get; init; }

    /// <summary>One observation a simulated year, in order.</summary>
    public required ImmutableArray<YearObservation> Years { get; init; }

    /// <summary>Protocol and menu of all negotiations.</summary>
    public required BargainingSpecification Bargaining { get; init; }

    /// <summary>Every negotiation with its offers, in order of quarter and pair.</summary>
    public required ImmutableArray<NegotiationRecord> Negotiations { get; init; }

    /// <summary>Every claim filed, in order of filing; empty in worlds where nobody sues.</summary>
    public ImmutableArray<ClaimRecord> Claims { get; init; } = [];

    /// <summary>Yearly totals between accounts, in order of year, payer, payee and kind.</summary>
    public required ImmutableArray<LedgerTotal> Ledger { get; init; }

    /// <summary>How well the demand of each market was fitted to the start, in order of market.</summary>
    public ImmutableArray<CalibrationObservation> Calibration { get; init; } = [];

    /// <summary>What absences of labels from social platforms did to their streams on services, quarter by quarter.</summary>
    public ImmutableArray<AbsenceObservation> Absences { get; init; } = [];

    /// <summary>Things a reader should know, such as a platform left without any licence.</summary>
    public required ImmutableArray<string> Notices { get; init; }
}

/// <summary>Names of the agents, in the order of the scenario file.</summary>
/// <param name="Labels">Identifier and display name of each label.</param>
/// <param name="Platforms">Identifier and display name of each platform.</param>
/// <param name="Markets">Market identifiers.</param>
/// <param name="Genres">Genre identifiers.</param>
/// <param name="CensusPlatform">Display name of the platform whose royalties generated are counted.</param>
public sealed record WorldNames(
    ImmutableArray<AgentName> Labels,
    ImmutableArray<AgentName> Platforms,
    ImmutableArray<string> Markets,
    ImmutableArray<string> Genres,
    string CensusPlatform);

/// <summary>An agent's identifier and its name for people.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name for people.</param>
public readonly record struct AgentName(string Id, string Name);

/// <summary>A yearly total of one kind of payment between two accounts.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="From">Account debited, such as <c>platform:spotify</c>.</param>
/// <param name="To">Account credited, such as <c>label:sony</c>.</param>
/// <param name="Kind">Kind of payment, such as <c>usage-royalty</c>.</param>
/// <param name="MicroDollars">Sum, millionths of a dollar.</param>
public readonly record struct LedgerTotal(int Year, string From, string To, string Kind, long MicroDollars);
