using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>A kind of quantity: what it is called, how it is written and which units convert to the model's.</summary>
/// <param name="Noun">What a value is called in a message.</param>
/// <param name="Example">A value as it should be written.</param>
/// <param name="Scales">Whether a percent sign or a multiplier may follow the number.</param>
/// <param name="Units">Accepted units, the model's own first; the empty unit means that none is written.</param>
internal sealed record Dimension(string Noun, string Example, Scales Scales, ImmutableArray<Unit> Units)
{
    public static readonly Dimension Share = new("a share", "32.2%", Scales.Percent, [new("")]);

    public static readonly Dimension Number = new("a number", "0.5", Scales.Percent, [new("")]);

    /// <summary>A payoff or a value in whatever unit a game is in.</summary>
    public static readonly Dimension Amount = new("a number", "100", Scales.Multiplier, [new("")]);

    public static readonly Dimension Count = new("a whole number", "20_000", Scales.Multiplier, [new("")]);

    public static readonly Dimension Money = new("an amount of money", "300 USD", Scales.Multiplier, [new("USD")]);

    public static readonly Dimension MoneyPerMonth =
        new("an amount of money a month", "6.2 USD/month", Scales.Multiplier, [new("USD/month"), new("USD/year", 1, 12)]);

    public static readonly Dimension MoneyPerYear =
        new("an amount of money a year", "1.2bn USD/year", Scales.Multiplier, [new("USD/year"), new("USD/month", 12)]);

    public static readonly Dimension People = new("a number of people", "850m people", Scales.Multiplier, [new("people")]);

    public static readonly Dimension HoursPerMonth =
        new("hours of listening", "22 h/month", Scales.None, [new("h/month"), new("h/week", 52, 12)]);

    public static readonly Dimension Minutes = new("a track length", "3.3 min", Scales.None, [new("min"), new("s", 1, 60)]);

    public static readonly Dimension Years =
        new("a time", "3 years", Scales.None, [new("years"), new("year"), new("quarters", 1, 4), new("quarter", 1, 4)]);

    /// <summary>A probability, decay or standard deviation a year, which a quarter's does not convert to by a factor.</summary>
    public static readonly Dimension PerYear = new("a rate a year", "0.1% /year", Scales.Percent, [new("/year")]);

    /// <summary>A rate that adds up over the quarters of a year.</summary>
    public static readonly Dimension LinearPerYear =
        new("a rate a year", "2% /year", Scales.Percent, [new("/year"), new("/quarter", 4)]);

    public static readonly Dimension DiscountRate = new("a discount rate", "8%", Scales.Percent, [new(""), new("/year")]);

    public static readonly Dimension RiskAversion =
        new("a risk aversion", "0.1 /bn USD", Scales.None, [new("/bn USD"), new("/m USD", 1_000)]);

    /// <summary>The target of an expectation, in whatever unit its metric has.</summary>
    public static readonly Dimension Target =
        new("a target", "29%", Scales.Percent | Scales.Multiplier, [new(""), new("USD"), new("artists")]);

    /// <summary>Whether a unit must be written.</summary>
    public bool NeedsUnit => Units.All(unit => unit.Text.Length > 0);

    /// <summary>The accepted units in words, without a second spelling of one; null when none is written.</summary>
    public string? UnitList =>
        NeedsUnit ? string.Join(" or ", Units.DistinctBy(unit => (unit.Times, unit.Over)).Select(unit => unit.Text)) : null;
}

/// <summary>A unit that converts to the model's as value * Times / Over.</summary>
internal readonly record struct Unit(string Text, double Times = 1, double Over = 1);

/// <summary>What may follow a number directly.</summary>
[Flags]
internal enum Scales
{
    None = 0,
    Percent = 1,
    Multiplier = 2,
}
