namespace NegotiationSim.Core.Market;

/// <summary>An account of the ledger: who holds money.</summary>
/// <param name="Kind">Kind of holder.</param>
/// <param name="Index">Which of that kind, from 0, in the order of the scenario; 0 where there is one for all.</param>
public readonly record struct Account(AccountKind Kind, int Index);

/// <summary>Who holds an account. The order is that of reports.</summary>
public enum AccountKind
{
    /// <summary>Subscribers.</summary>
    Consumers,

    /// <summary>Buyers of advertising.</summary>
    Advertisers,

    /// <summary>Buyers of records, performances, synchronisation and downloads.</summary>
    Retail,

    /// <summary>A platform.</summary>
    Platform,

    /// <summary>A label.</summary>
    Label,

    /// <summary>The artists of a label.</summary>
    Artists,

    /// <summary>Publishers and songwriters.</summary>
    Publishers,

    /// <summary>Suppliers of everything else.</summary>
    Costs,

    /// <summary>Uploaders of synthetic tracks and masters of bots, outside the labels.</summary>
    Uploaders,
}

/// <summary>What a payment is for. The order is that of reports.</summary>
public enum PaymentKind
{
    /// <summary>Consumers to a platform.</summary>
    Subscription,

    /// <summary>Advertisers to a platform.</summary>
    Advertising,

    /// <summary>A platform to a label for use, guarantees included.</summary>
    UsageRoyalty,

    /// <summary>A platform to a label at signing.</summary>
    LumpSum,

    /// <summary>A platform to publishers.</summary>
    Publishing,

    /// <summary>Retail to a label: physical, performance, synchronisation, downloads.</summary>
    OtherRecorded,

    /// <summary>A user of unlicensed recordings, or a generator that trained on them, to a label: settlements and awards.</summary>
    Settlement,

    /// <summary>A label to artists for use, after recoupment.</summary>
    ArtistRoyalty,

    /// <summary>A label to artists at signing.</summary>
    ArtistAdvance,

    /// <summary>A label to artists out of a platform's lump sum.</summary>
    ArtistLumpSum,

    /// <summary>Anyone to suppliers.</summary>
    OperatingCost,

    /// <summary>A platform to uploaders for plays of synthetic tracks, impersonations and bots.</summary>
    UploadRoyalty,

    /// <summary>A generator to a label under a statutory licence.</summary>
    Levy,

    /// <summary>A party to a claim to its lawyers.</summary>
    Litigation,
}
