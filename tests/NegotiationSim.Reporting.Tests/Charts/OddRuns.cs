using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>Runs at the edges of what a chart may be given.</summary>
internal static class OddRuns
{
    public static readonly ImmutableArray<(string Name, RunResult Run)> All =
    [
        ("one year", SampleRun.Create(years: 1)),
        ("no years", SampleRun.Create(years: 0)),
        ("no negotiations", SampleRun.Create() with { Negotiations = [] }),
        ("only breakdowns", OnlyBreakdowns()),
        ("zero incomes", ZeroIncomes()),
        ("a single label", SingleLabel()),
        ("thirty pairs", ManyPairs(10, 3)),
        ("one platform and one label more than there are lines", ManyPairs(8, 8)),
        ("a hundred pairs", ManyPairs(20, 5)),
        ("a hundred years", HundredYears()),
        ("names that need care", OddNames()),
        ("offers far off the frontier", FarOffers()),
        ("a deal without offers or frontier", BareDeal()),
    ];

    public static RunResult Get(string name) => All.Single(odd => odd.Name == name).Run;

    private static RunResult OnlyBreakdowns()
    {
        RunResult run = SampleRun.Create();
        return run with { Negotiations = [.. run.Negotiations.Where(talk => talk.Deal is null)] };
    }

    private static RunResult ZeroIncomes()
    {
        RunResult run = SampleRun.Create();
        return run with { Years = [.. run.Years.Select(Emptied)], Negotiations = [] };
    }

    private static YearObservation Emptied(YearObservation year) => year with
    {
        Artists = year.Artists with
        {
            ByTierAndSource = [.. year.Artists.ByTierAndSource.Select(entry => entry with { IncomeDollars = 0 })],
            PercentileDollars = [.. year.Artists.PercentileDollars.Select(_ => 0.0)],
            Lorenz = [.. year.Artists.Lorenz.Select(_ => 0.0)],
            CareerGini = 0,
            Gini = 0,
            MeanDollars = 0,
        },
        Platforms = [.. year.Platforms.Select(_ => new PlatformObservation(0, 0, 0, 0, 0, 0, 0, 0, 0))],
        Labels = [.. year.Labels.Select(_ => new LabelObservation(0, 0, 0, 0, 0, 0, 0, 0))],
    };

    private static RunResult SingleLabel()
    {
        RunResult run = SampleRun.Create();
        return run with
        {
            Names = run.Names with { Labels = [run.Names.Labels[0]] },
            Years = [.. run.Years.Select(year => year with { Labels = [year.Labels[0]] })],
            Negotiations = [.. run.Negotiations.Where(talk => talk.Label == 0)],
        };
    }

    // Every pair talks in its first quarter and again every third year; now and then it fails once or twice first.
    private static RunResult ManyPairs(int labels, int platforms)
    {
        RunResult run = SampleRun.Create();
        NegotiationRecord deal = run.Negotiations.First(talk => talk.Deal is not null);
        NegotiationRecord breakdown = run.Negotiations.First(talk => talk.Deal is null);
        IEnumerable<NegotiationRecord> talks =
            from quarter in Enumerable.Range(0, 40)
            from label in Enumerable.Range(0, labels)
            from platform in Enumerable.Range(0, platforms)
            let pair = (label * platforms) + platform
            let phase = (quarter + 40 - (pair % 8)) % 12
            let failures = pair % 3
            where phase <= failures
            let source = phase < failures ? breakdown : deal
            select source with
            {
                Quarter = Quarter.At(SampleRun.StartYear, quarter),
                Label = label,
                Platform = platform,
                BlackoutQuarters = phase,
                Deal = source.Deal is null ? null : source.Deal with
                {
                    LumpSumFraction = (pair + quarter) % 5 / 4.0,
                    ExpectedPaymentsDollars = 1e6 * (1 + pair),
                    ExpiresIndex = quarter + 12 - failures,
                },
            };
        return run with
        {
            Names = run.Names with
            {
                Labels = [.. Enumerable.Range(1, labels).Select(i => new AgentName($"label-{i}", $"Label number {i}"))],
                Platforms = [.. Enumerable.Range(1, platforms).Select(i => new AgentName($"platform-{i}", $"Platform {i}"))],
            },
            Years =
            [
                .. run.Years.Select(year => year with
                {
                    Labels =
                    [
                        .. Enumerable.Range(0, labels)
                            .Select(i => year.Labels[i % 4] with { RevenueDollars = 1e8 * (i + 1), Streams = 1e9 * (labels - i) }),
                    ],
                    Platforms = [.. Enumerable.Range(0, platforms).Select(i => year.Platforms[i % 4])],
                }),
            ],
            Negotiations = [.. talks],
        };
    }

    private static RunResult HundredYears()
    {
        RunResult run = SampleRun.Create();
        return run with { Years = [.. Enumerable.Range(0, 100).Select(i => run.Years[i % 10] with { Year = SampleRun.StartYear + i })] };
    }

    private static RunResult OddNames()
    {
        RunResult run = SampleRun.Create();
        return run with
        {
            Names = run.Names with
            {
                Labels =
                [
                    new("a", "A < B & \"C\" > 'D'"),
                    new("b", "\u0001bell and a lone \uD83D surrogate"),
                    new("c", "\u97F3\u697D\u4F1A\u793E\u97F3\u697D\u4F1A\u793E \uD83C\uDFB5"),
                    new("d", "The Extraordinarily Long-Winded Recording and Publishing Company of Great Britain and Ireland"),
                ],
                Platforms =
                [
                    new("p", "</svg><script>alert(1)</script>"),
                    new("q", ""),
                    new("r", "YouTube"),
                    new("s", "Service of the Most Serene and Extended Denomination"),
                ],
            },
        };
    }

    private static RunResult FarOffers()
    {
        RunResult run = SampleRun.Create();
        NegotiationRecord talk = run.Negotiations[0];
        return run with
        {
            Negotiations =
            [
                talk with
                {
                    Offers = [.. talk.Offers.Select(offer => offer.Round > 2 ? offer : offer with { Utility = new(50e9, -60e9) })],
                },
            ],
        };
    }

    private static RunResult BareDeal()
    {
        RunResult run = SampleRun.Create();
        NegotiationRecord talk = run.Negotiations[0];
        DealRecord nothing = talk.Deal! with
        {
            Terms = new LicenceTerms(),
            Utility = new(0, 0),
            ExpectedPaymentsDollars = 0,
            LumpSumFraction = 0,
        };
        return run with { Negotiations = [talk with { Offers = [], Frontier = [], Deal = nothing }] };
    }
}
