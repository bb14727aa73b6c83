namespace NegotiationSim.Core.Contracts;

/// <summary>What a platform promises to pay a label (model.md section 6). Any form of payment may be zero.</summary>
/// <remarks>
/// A year's usage payment combines royaltyShare x revenue x usage, perPlayFee x plays and
/// perSubscriberFee x subscriber-months x usage, where usage is the label's share of streams.
/// </remarks>
public sealed record LicenceTerms
{
    private const int LongestTermYears = 20;

    /// <summary>Makes terms; see the properties for meaning and unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range or not a number.</exception>
    public LicenceTerms(
        double lumpSumDollars = 0,
        double royaltyShare = 0,
        double perPlayFeeDollars = 0,
        double perSubscriberFeeDollars = 0,
        double guaranteeDollarsPerYear = 0,
        int termYears = 1,
        LumpSumKind lumpSumKind = LumpSumKind.BuyOut,
        UsageCombination combination = UsageCombination.Sum)
    {
        LumpSumDollars = lumpSumDollars;
        RoyaltyShare = royaltyShare;
        PerPlayFeeDollars = perPlayFeeDollars;
        PerSubscriberFeeDollars = perSubscriberFeeDollars;
        GuaranteeDollarsPerYear = guaranteeDollarsPerYear;
        TermYears = termYears;
        LumpSumKind = lumpSumKind;
        Combination = combination;
    }

    /// <summary>Paid at signing, dollars; at least 0.</summary>
    public double LumpSumDollars { get; init => field = InRange(value, double.MaxValue, nameof(LumpSumDollars)); }

    /// <summary>Share of the platform's revenue that is multiplied by the label's usage share, [0, 1].</summary>
    public double RoyaltyShare { get; init => field = InRange(value, 1, nameof(RoyaltyShare)); }

    /// <summary>Dollars a play; at least 0.</summary>
    public double PerPlayFeeDollars { get; init => field = InRange(value, double.MaxValue, nameof(PerPlayFeeDollars)); }

    /// <summary>Dollars a subscriber a month, multiplied by the label's usage share; at least 0.</summary>
    public double PerSubscriberFeeDollars { get; init => field = InRange(value, double.MaxValue, nameof(PerSubscriberFeeDollars)); }

    /// <summary>Least usage payment of a licence year, dollars; at least 0; royalties count towards it inside the year.</summary>
    public double GuaranteeDollarsPerYear { get; init => field = InRange(value, double.MaxValue, nameof(GuaranteeDollarsPerYear)); }

    /// <summary>Term, years; 1 to 20.</summary>
    public int TermYears
    {
        get;
        init => field = value is >= 1 and <= LongestTermYears
            ? value
            : throw new ArgumentOutOfRangeException(nameof(TermYears), value, $"A term is 1 to {LongestTermYears} years.");
    }

    /// <summary>Whether the lump sum is a buy-out or an advance.</summary>
    public LumpSumKind LumpSumKind { get; init; }

    /// <summary>How the usage terms combine.</summary>
    public UsageCombination Combination { get; init; }

    /// <summary>Whether the label gets, while the licence lasts, what a rival gets on the same platform that is better (most-favoured-nation clause).</summary>
    public bool MostFavouredNation { get; init; }

    private static double InRange(double value, double highest, string name) =>
        value >= 0 && value <= highest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, highest == 1 ? "Allowed: 0 to 1." : "Allowed: finite and at least 0.");
}

/// <summary>What a lump sum is.</summary>
public enum LumpSumKind
{
    /// <summary>Paid for access; later royalties are on top.</summary>
    BuyOut,

    /// <summary>Later usage payments are first set off against it; what use never earns is breakage and stays with the label.</summary>
    Advance,
}

/// <summary>How the usage terms of a licence combine.</summary>
public enum UsageCombination
{
    /// <summary>All are paid.</summary>
    Sum,

    /// <summary>The largest is paid, as in the Sony-Spotify contract of 2011.</summary>
    GreaterOf,
}
