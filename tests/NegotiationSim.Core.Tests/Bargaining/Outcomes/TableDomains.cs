using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Core.Tests.Bargaining.Outcomes;

/// <summary>Domains written as a table: one row of utilities an outcome, one column a party.</summary>
internal static class TableDomains
{
    /// <summary>Small domains of two to five parties with whole utilities from 0 to 8, so that ties abound.</summary>
    public static Gen<TableDomain> Any { get; } = Gen.Choose(2, 5).SelectMany(Of);

    public static Gen<TableDomain> Of(int parties) =>
        from count in Gen.Choose(1, 40)
        from rows in Gen.Choose(0, 8).Select(u => (double)u).ArrayOf(parties).ArrayOf(count)
        from reservation in Gen.Choose(-1, 5).Select(u => (double)u).ArrayOf(parties)
        select new TableDomain(rows, reservation);

    public static TableDomain Table(double[] reservation, params double[][] rows) => new(rows, reservation);
}

/// <summary>A domain of one issue.</summary>
internal sealed record TableDomain(double[][] Rows, double[] Reservation)
{
    public int Parties => Reservation.Length;

    public DomainAnalysis Analyse() => DomainAnalysis.Of(Domain());

    public NegotiationDomain Domain()
    {
        var space = new OutcomeSpace([new Issue("outcome", [.. Rows.Select((_, o) => $"o{o}")])]);
        var profiles = Enumerable.Range(0, Parties)
            .Select(p => UtilityProfile.Table($"party {p}", space, Rows.Select(r => r[p]), Reservation[p]));
        return new NegotiationDomain("table", space, [.. profiles]);
    }

    /// <summary>The frontier by the definition: every rational outcome against every other.</summary>
    public int[] FrontierByDefinition()
    {
        int[] rational = [.. Enumerable.Range(0, Rows.Length).Where(o => Rows[o].Zip(Reservation).All(u => u.First >= u.Second))];
        var frontier = rational.Where(o => !rational.Any(other => Dominates(Rows[other], Rows[o])));
        return [.. Enumerable.Range(0, Parties).Reverse().Aggregate(frontier.Order(), (order, p) => order.OrderBy(o => Rows[o][p]))];
    }

    /// <summary>The table with each party's utilities stretched and moved.</summary>
    public TableDomain Transform(Func<int, double, double> utility) =>
        new([.. Rows.Select(r => r.Select((u, p) => utility(p, u)).ToArray())], [.. Reservation.Select((u, p) => utility(p, u))]);

    private static bool Dominates(double[] one, double[] other) =>
        one.Zip(other).All(u => u.First >= u.Second) && one.Zip(other).Any(u => u.First > u.Second);

    public override string ToString() =>
        $"reservation ({string.Join(", ", Reservation)}); {string.Join(" ", Rows.Select(r => $"({string.Join(", ", r)})"))}";
}
