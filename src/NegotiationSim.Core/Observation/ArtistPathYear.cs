using System.Collections.Immutable;

namespace NegotiationSim.Core.Observation;

/// <summary>A year in the life of a followed artist. Money and streams are of all the real artists it stands for, together.</summary>
public sealed record ArtistPathYear
{
    /// <summary>Identifier: the place among the simulated artists of the start, from 0, or a later number for one who entered.</summary>
    public required int Id { get; init; }

    /// <summary>Rank at the start of the best of the real artists it stands for, from 1; null for one who entered.</summary>
    public required long? StartRank { get; init; }

    /// <summary>Real artists it stands for.</summary>
    public required long People { get; init; }

    /// <summary>Index into <see cref="WorldNames.Genres"/>.</summary>
    public required int Genre { get; init; }

    /// <summary>Whether these artists make a career of it.</summary>
    public required bool Career { get; init; }

    /// <summary>Label at year end, as an index into <see cref="WorldNames.Labels"/>.</summary>
    public required int Label { get; init; }

    /// <summary>Whether they own their recordings, which the label distributes.</summary>
    public required bool OwnsRecordings { get; init; }

    /// <summary>Popularity in the last quarter; comparable within a genre and a run.</summary>
    public required double Popularity { get; init; }

    /// <summary>Streams.</summary>
    public required double Streams { get; init; }

    /// <summary>Receipts of labels for plays of their recordings, before their share, dollars.</summary>
    public required double ReceiptsDollars { get; init; }

    /// <summary>Royalties on plays that were credited, those that went to recoup an advance included, dollars.</summary>
    public required double EarnedDollars { get; init; }

    /// <summary>Cash by source, dollars, in the order of <see cref="IncomeSource"/>.</summary>
    public required ImmutableArray<double> CashDollars { get; init; }

    /// <summary>What royalties have yet to repay at year end, dollars.</summary>
    public required double UnrecoupedDollars { get; init; }

    /// <summary>Threshold for consent to AI uses, in years of streaming royalties, before open letters; null for those who never consent.</summary>
    public required double? ConsentThresholdYears { get; init; }

    /// <summary>Generators whose latest licence with the label covers them, as indices into <see cref="WorldNames.Platforms"/>.</summary>
    public required ImmutableArray<int> LicensedTo { get; init; }

    /// <summary>Whether they entered in this year.</summary>
    public required bool Entered { get; init; }

    /// <summary>Whether they leave music at its end.</summary>
    public required bool Left { get; init; }
}
