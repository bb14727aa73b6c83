using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class QuantityTests
{
    private static readonly Dictionary<string, Func<WorldSpecification, double>> Fields = new()
    {
        ["otherRecordedRevenue: 9m USD/year"] = world => world.OtherRecordedRevenuePerYear,
        ["horizon: 2 years"] = world => world.Years,
        ["people: 1.5m people"] = world => world.Markets[0].People,
        ["adoption: 2% /year"] = world => world.Markets[0].AdoptionPerYear,
        ["settlement: 300 USD"] = world => world.Markets[0].Enforcement.SettlementDollars,
        ["hours: 22 h/month"] = world => world.Consumers.HoursPerMonth,
        ["trackLength: 3.3 min"] = world => world.Consumers.MinutesPerTrack,
        ["uploaders: 20_000"] = world => world.Artists.Uploaders,
        ["entry: 3% /year"] = world => world.Artists.EntryPerYear,
        ["artistRoyalty: 23.3%"] = world => world.Labels[0].ArtistRoyaltyRate,
        ["advance: 1.5 years"] = world => world.Labels[0].AdvanceYears,
        ["contractTerm: 5 years"] = world => world.Labels[0].ContractTermYears,
        ["discountRate: 8%"] = world => world.Labels[0].Party.DiscountRate,
        ["riskAversion: 0.1 /bn USD"] = world => world.Labels[0].Party.RiskAversionPerBillion,
        ["price: 6.2 USD/month"] = world => world.Platforms[0].Offerings[0].PricePerMonth,
    };

    [Theory]
    [InlineData("otherRecordedRevenue: 9m USD/year", "9.2bn USD/year", 9_200_000_000)]
    [InlineData("otherRecordedRevenue: 9m USD/year", "1.5m USD/month", 18_000_000)]
    [InlineData("horizon: 2 years", "1 year", 1)]
    [InlineData("horizon: 2 years", "12 quarters", 3)]
    [InlineData("people: 1.5m people", "1bn people", 1e9)]
    [InlineData("people: 1.5m people", "1 bn people", 1e9)]
    [InlineData("people: 1.5m people", "1_000_000_000 people", 1e9)]
    [InlineData("people: 1.5m people", "1e9 people", 1e9)]
    [InlineData("adoption: 2% /year", "1% /quarter", 0.04)]
    [InlineData("adoption: 2% /year", "-0.01 /year", -0.01)]
    [InlineData("adoption: 2% /year", "0.02/year", 0.02)]
    [InlineData("adoption: 2% /year", "2 % / year", 0.02)]
    [InlineData("settlement: 300 USD", "1.2k USD", 1200)]
    [InlineData("hours: 22 h/month", "6 h/week", 26)]
    [InlineData("trackLength: 3.3 min", "198 s", 3.3)]
    [InlineData("uploaders: 20_000", "7m", 7_000_000)]
    [InlineData("uploaders: 20_000", "'20000'", 20_000)]
    [InlineData("entry: 3% /year", "0.5% /quarter", 0.02)]
    [InlineData("artistRoyalty: 23.3%", "32.2%", 0.322)]
    [InlineData("artistRoyalty: 23.3%", "0.322", 0.322)]
    [InlineData("artistRoyalty: 23.3%", "3.22e1%", 0.322)]
    [InlineData("advance: 1.5 years", "5 quarters", 1.25)]
    [InlineData("contractTerm: 5 years", "1 years", 1)]
    [InlineData("discountRate: 8%", "8% /year", 0.08)]
    [InlineData("riskAversion: 0.1 /bn USD", "0.0003 /m USD", 0.3)]
    [InlineData("price: 6.2 USD/month", "72 USD/year", 6)]
    public void A_quantity_converts_to_the_models_unit(string field, string written, double expected)
    {
        string key = field[..field.IndexOf(':', StringComparison.Ordinal)];

        var world = Minimal.With(field, $"{key}: {written}").World;

        Fields[field](world).ShouldBe(expected, Math.Abs(expected) * 1e-15);
    }

    [Theory]
    [InlineData("people: 1.5m people", "850 dollars",
        "scenarios/small-world.yaml:13:13: markets.north.people: expected a number of people, got '850 dollars'. "
        + "Allowed: above 0, in people. Convert 'dollars' to people: write for example '850m people'.")]
    [InlineData("people: 1.5m people", "1500000",
        "scenarios/small-world.yaml:13:13: markets.north.people: expected a number of people, got '1500000'. "
        + "Allowed: above 0, in people. Add the unit: write for example '850m people'.")]
    [InlineData("people: 1.5m people", "1,500,000 people",
        "scenarios/small-world.yaml:13:13: markets.north.people: expected a number of people, got '1,500,000 people'. "
        + "Allowed: above 0, in people. Write thousands as 186_600 or 186600 and decimals as 0.5: a comma means different things in "
        + "different countries.")]
    [InlineData("people: 1.5m people", "many",
        "scenarios/small-world.yaml:13:13: markets.north.people: expected a number of people, got 'many'. "
        + "Allowed: above 0, in people. Write for example '850m people'.")]
    [InlineData("people: 1.5m people", "0 people",
        "scenarios/small-world.yaml:13:13: markets.north.people: is out of range, got '0 people'. "
        + "Allowed: above 0, in people. Choose a value in this range.")]
    [InlineData("people: 1.5m people", "1e400 people",
        "scenarios/small-world.yaml:13:13: markets.north.people: expected a number of people, got '1e400 people'. "
        + "Allowed: above 0, in people. Write a smaller number, for example '850m people'.")]
    [InlineData("people: 1.5m people", "150% people",
        "scenarios/small-world.yaml:13:13: markets.north.people: expected a number of people, got '150% people'. "
        + "Allowed: above 0, in people. Leave out the '%': write for example '850m people'.")]
    [InlineData("people: 1.5m people", "[1, 2]",
        "scenarios/small-world.yaml:13:13: markets.north.people: expected a number of people, not a list. "
        + "Allowed: above 0, in people. Write for example '850m people'.")]
    [InlineData("people: 1.5m people", "",
        "scenarios/small-world.yaml:13:12: markets.north.people: expected a number of people, not nothing. "
        + "Allowed: above 0, in people. Write for example '850m people'.")]
    [InlineData("price: 6.2 USD/month", "6.2 EUR/month",
        "scenarios/small-world.yaml:92:84: platforms.tunes.offerings.premium.price: expected an amount of money a month, got '6.2 "
        + "EUR/month'. "
        + "Allowed: at least 0, in USD/month or USD/year. Convert 'EUR/month' to USD/month or USD/year: write for example '6.2 "
        + "USD/month'.")]
    [InlineData("price: 6.2 USD/month", "6.2",
        "scenarios/small-world.yaml:92:84: platforms.tunes.offerings.premium.price: expected an amount of money a month, got '6.2'. "
        + "Allowed: at least 0, in USD/month or USD/year. Add the unit: write for example '6.2 USD/month'.")]
    [InlineData("hours: 22 h/month", "1 h/day",
        "scenarios/small-world.yaml:24:10: consumers.hours: expected hours of listening, got '1 h/day'. "
        + "Allowed: above 0, in h/month or h/week. Convert 'h/day' to h/month or h/week: write for example '22 h/month'.")]
    [InlineData("artistRoyalty: 23.3%", "120%",
        "scenarios/small-world.yaml:58:20: labels.major.artistRoyalty: is out of range, got '120%'. Allowed: 0 to 1. Choose a value "
        + "in this range.")]
    [InlineData("artistRoyalty: 23.3%", "0.2 USD",
        "scenarios/small-world.yaml:58:20: labels.major.artistRoyalty: expected a share, got '0.2 USD'. "
        + "Allowed: 0 to 1. Convert 'USD' to a plain number: write for example '32.2%'.")]
    [InlineData("contractTerm: 5 years", "5 quarters",
        "scenarios/small-world.yaml:61:19: labels.major.contractTerm: must be whole, got '5 quarters'. Allowed: 1 to 20, whole. Round it.")]
    [InlineData("persistence: 0.9 /year", "0.2 /quarter",
        "scenarios/small-world.yaml:43:16: artists.persistence: expected a rate a year, got '0.2 /quarter'. "
        + "Allowed: 0 to below 1, in /year. Convert '/quarter' to /year: write for example '0.1% /year'.")]
    [InlineData("count: 1000", "99",
        "scenarios/small-world.yaml:17:10: consumers.count: is out of range, got '99'. Allowed: 100 to 100000000. Choose a value in "
        + "this range.")]
    [InlineData("ownPriceElasticity: -0.75", "0.75",
        "scenarios/small-world.yaml:19:23: consumers.ownPriceElasticity: is out of range, got '0.75'. Allowed: below 0. Choose a "
        + "value in this range.")]
    public void A_bad_quantity_is_reported_with_place_value_range_and_remedy(string field, string written, string problem)
    {
        string key = field[..field.IndexOf(':', StringComparison.Ordinal)];

        Minimal.Problems(field, $"{key}: {written}").ShouldBe([problem]);
    }

    [Theory]
    [InlineData("1_")]
    [InlineData("_1")]
    [InlineData("1__0")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1.2.3")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("+-1")]
    [InlineData("１２")]
    [InlineData("1e99999")]
    public void A_number_of_odd_form_is_refused(string written)
    {
        Minimal.Problems("fearFactor: 5", $"fearFactor: {written}").ShouldHaveSingleItem()
            .ShouldContain("markets.north.enforcement.fearFactor: expected a number, got '");
    }
}
