using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>A number that is not finite is refused wherever it stands: a figure neither shows it nor leaves it out.</summary>
public sealed class NotFiniteTests
{
    private static readonly ImmutableArray<(string Field, Func<YearObservation, double, YearObservation> With)> Fields =
    [
        ("users", (year, value) => year with { Platforms = year.Platforms.SetItem(0, year.Platforms[0] with { Users = value }) }),
        ("sales", (year, value) => year with { Platforms = year.Platforms.SetItem(1, year.Platforms[1] with { RevenueDollars = value }) }),
        ("label revenue", (year, value) => year with { Labels = year.Labels.SetItem(0, year.Labels[0] with { RevenueDollars = value }) }),
        ("streams", (year, value) => year with { Labels = year.Labels.SetItem(3, year.Labels[3] with { Streams = value }) }),
        ("percentile", (year, value) => Artists(year, artists => artists with
        {
            PercentileDollars = artists.PercentileDollars.SetItem(2, value),
        })),
        ("income", (year, value) => Artists(year, artists => artists with
        {
            ByTierAndSource = artists.ByTierAndSource.SetItem(0, artists.ByTierAndSource[0] with { IncomeDollars = value }),
        })),
        ("lorenz", (year, value) => Artists(year, artists => artists with { Lorenz = artists.Lorenz.SetItem(40, value) })),
        ("gini", (year, value) => Artists(year, artists => artists with { CareerGini = value })),
    ];

    public static TheoryData<string> Names => [.. Fields.Select(candidate => candidate.Field)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Number_of_a_year_that_is_not_finite_is_refused(string field)
    {
        RunResult run = SampleRun.Create();
        foreach (double value in new[] { double.NaN, double.PositiveInfinity })
        {
            YearObservation broken = Fields.Single(candidate => candidate.Field == field).With(run.Years[^1], value);
            Should.Throw<ArgumentException>(() => RunFigures.Draw(run with { Years = run.Years.SetItem(run.Years.Length - 1, broken) }))
                .Message.ShouldMatch(@"\AA chart was about to draw (NaN|-?Infinity)\. Charts take finite numbers only\.\z");
        }
    }

    [Fact]
    public void Gain_that_is_not_a_number_is_refused()
    {
        RunResult run = SampleRun.Create();
        NegotiationRecord talk = run.Negotiations[0];
        NegotiationRecord broken = talk with { Deal = talk.Deal! with { Utility = new(double.NaN, 0) } };
        Should.Throw<ArgumentException>(() => RunFigures.Draw(run with { Negotiations = [broken] }))
            .Message.ShouldBe("A chart was about to draw NaN. Charts take finite numbers only.");
    }

    private static YearObservation Artists(YearObservation year, Func<ArtistIncomeObservation, ArtistIncomeObservation> change) =>
        year with { Artists = change(year.Artists) };
}
