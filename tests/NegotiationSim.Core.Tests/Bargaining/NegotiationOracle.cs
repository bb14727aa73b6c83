using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>Domains, solution points and runs of talks computed with another tool; negotiation-oracle.json names it.</summary>
internal static class NegotiationOracle
{
    private static readonly Content File = Read();

    public static ImmutableArray<OracleDomain> Domains { get; } = [.. File.Domains.Select(d => d.Build())];

    public static ImmutableArray<OracleRun> Runs { get; } = [.. File.Runs.Select(r => r.Build(Domain(r.Domain).Domain.Space))];

    public static OracleDomain Domain(string name) => Domains.Single(d => d.Domain.Name == name);

    private static Content Read()
    {
        using var stream = typeof(NegotiationOracle).Assembly.GetManifestResourceStream("negotiation-oracle.json")!;
        return JsonSerializer.Deserialize<Content>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Content(DomainInFile[] Domains, RunInFile[] Runs);

    private sealed record PointInFile(int[] Outcome, ImmutableArray<double> Utilities);

    private sealed record DomainInFile(
        string Name,
        ImmutableArray<Issue> Issues,
        ImmutableArray<ImmutableArray<double>> Weights,
        ImmutableArray<ImmutableArray<ImmutableArray<double>>> Worth,
        double[] Reservation,
        PointInFile[] Pareto,
        PointInFile[] Nash,
        PointInFile[] Kalai,
        PointInFile[] MaxWelfare)
    {
        public OracleDomain Build()
        {
            var space = new OutcomeSpace(Issues);
            var profiles = Reservation.Select((r, i) => UtilityProfile.Additive($"party {i}", space, Weights[i], Worth[i], r));
            return new(new(Name, space, [.. profiles]), Points(Pareto), Points(Nash), Points(Kalai), Points(MaxWelfare));

            ImmutableArray<OraclePoint> Points(PointInFile[] points) =>
                [.. points.Select(p => new OraclePoint(space.OutcomeOf(p.Outcome), p.Utilities))];
        }
    }

    private sealed record RunInFile(
        string Domain,
        int Rounds,
        string A,
        string B,
        int[]? Agreement,
        ImmutableArray<double> Utilities,
        int RoundsBegun,
        bool TimedOut,
        bool Broken,
        int OfferCount,
        JsonElement[][]? Offers)
    {
        public OracleRun Build(OutcomeSpace space)
        {
            int? agreement = Agreement is null ? null : space.OutcomeOf(Agreement);
            ImmutableArray<(int, int, int)>? offers = Offers is null
                ? null
                : [.. Offers.Select(o => (o[0].GetInt32(), o[1].GetInt32(), space.OutcomeOf(o[2].Deserialize<int[]>())))];
            return new(Domain, Rounds, A, B, agreement, Utilities, RoundsBegun, TimedOut, Broken, OfferCount, offers);
        }
    }
}

/// <summary>A domain and its special points, each list in the order of the file.</summary>
internal sealed record OracleDomain(
    NegotiationDomain Domain,
    ImmutableArray<OraclePoint> Pareto,
    ImmutableArray<OraclePoint> Nash,
    ImmutableArray<OraclePoint> Kalai,
    ImmutableArray<OraclePoint> MaxWelfare);

/// <summary>An outcome and what each party makes of it.</summary>
internal sealed record OraclePoint(int Outcome, ImmutableArray<double> Utilities);

/// <summary>One run of alternating offers: A (party 0) moves first; offers are null where the file does not give them.</summary>
internal sealed record OracleRun(
    string DomainName,
    int Rounds,
    string A,
    string B,
    int? Agreement,
    ImmutableArray<double> Utilities,
    int RoundsBegun,
    bool TimedOut,
    bool Broken,
    int OfferCount,
    ImmutableArray<(int Round, int Party, int Outcome)>? Offers);
