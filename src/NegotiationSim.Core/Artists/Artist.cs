using System.Runtime.CompilerServices;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Artists;

#pragma warning disable CA1051 // Fields, because rosters update artists in place, down to one amount of an inline array.

/// <summary>A simulated artist and its contract. It stands for <see cref="People"/> real artists; money is theirs together.</summary>
public record struct Artist
{
    /// <summary>Identifier, never used again.</summary>
    public int Id;

    /// <summary>Real artists it stands for.</summary>
    public long People;

    /// <summary>Index of the genre.</summary>
    public int Genre;

    /// <summary>Whether these artists make a career of it.</summary>
    public bool Career;

    /// <summary>Long-run log popularity, relative to the genre.</summary>
    public double LongRunLogPopularity;

    /// <summary>Deviation of log popularity from the long run.</summary>
    public double Deviation;

    /// <summary>Streaming receipts its recordings bring the label in a year, dollars per real artist: the last year's, or expected.</summary>
    public double ReceiptsDollarsPerYear;

    /// <summary>Whether it entered this year, so that its year is not a whole one.</summary>
    public bool Newcomer;

    /// <summary>The outside option relative to the streaming royalties a contract promises at signing.</summary>
    public double OutsideOptionShare;

    /// <summary>Streaming royalties earned in a year below which the artist would rather do something else, dollars per real artist.</summary>
    public double OutsideOptionDollarsPerYear;

    /// <summary>Consecutive years below it.</summary>
    public int YearsBelowOutsideOption;

    /// <summary>Personal threshold for consent to AI uses, in years of streaming royalties; infinite for those who never consent.</summary>
    public double ConsentThresholdYears;

    /// <summary>Platforms that may train on this artist, one bit each.</summary>
    public ulong TrainedBy;

    /// <summary>Index of the first quarter after the contract.</summary>
    public int ContractEndsIndex;

    /// <summary>The royalty account with the label.</summary>
    public RecoupmentAccount Account;

    /// <summary>What happened this year.</summary>
    public ArtistYear Year;

    /// <summary>Log popularity now.</summary>
    public readonly double LogPopularity => LongRunLogPopularity + Deviation;
}

/// <summary>An artist's year so far, for all the real artists it stands for.</summary>
public record struct ArtistYear
{
    /// <summary>Cash by source.</summary>
    public SourceAmounts Cash;

    /// <summary>Streaming royalties credited, recouped ones included.</summary>
    public Money Earned;

    /// <summary>Streaming receipts of the label for its recordings.</summary>
    public Money Receipts;

    /// <summary>Royalties generated on the census platform, recording and publishing.</summary>
    public Money Census;

    /// <summary>Streams.</summary>
    public double Streams;

    /// <summary>Cash from all sources.</summary>
    public readonly Money TotalCash
    {
        get
        {
            Money total = Money.Zero;
            foreach (Money amount in Cash)
            {
                total += amount;
            }

            return total;
        }
    }
}

/// <summary>One amount an <see cref="IncomeSource"/>, stored in place.</summary>
[InlineArray(Length)]
public struct SourceAmounts
{
    /// <summary>Number of sources.</summary>
    public const int Length = (int)IncomeSource.Social + 1;

    private Money first;
}
