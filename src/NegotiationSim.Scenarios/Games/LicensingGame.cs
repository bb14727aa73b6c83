using NegotiationSim.Core.Bargaining.Licensing;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Lump sum or royalty: a textbook model of licensing.</summary>
public abstract record LicensingGame : Game
{
    internal const string Word = "licensing";

    private protected LicensingGame()
    {
    }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>The word of the key <c>model</c>.</summary>
    public abstract string Model { get; }
}

/// <summary>An innovator outside the market licenses firms that compete in quantities.</summary>
public sealed record OutsideInnovatorGame : LicensingGame
{
    /// <inheritdoc/>
    public override string Model => LicensingReader.Cournot;

    /// <summary>Demand, cost, innovation and firms.</summary>
    public required CournotLicensing Market { get; init; }
}

/// <summary>One of two firms that compete in quantities may license the other.</summary>
public sealed record InsideInnovatorGame : LicensingGame
{
    /// <inheritdoc/>
    public override string Model => LicensingReader.Cournot;

    /// <summary>Demand, cost and innovation.</summary>
    public required InsiderLicensing Market { get; init; }
}

/// <summary>The licensee alone knows the demand.</summary>
public sealed record ScreeningGame : LicensingGame
{
    /// <inheritdoc/>
    public override string Model => LicensingReader.Screening;

    /// <summary>The two types of licensee.</summary>
    public required ScreeningLicence Licence { get; init; }
}

/// <summary>The licensor alone knows the demand.</summary>
public sealed record SignallingGame : LicensingGame
{
    /// <inheritdoc/>
    public override string Model => LicensingReader.Signalling;

    /// <summary>The two types of licensor.</summary>
    public required SignallingLicence Licence { get; init; }
}

/// <summary>A licensor and a seller bargain over a price per unit, or over a lump sum.</summary>
public sealed record LinearRoyaltyGame : LicensingGame
{
    /// <inheritdoc/>
    public override string Model => LicensingReader.Linear;

    /// <summary>Demand, cost and bargaining weight.</summary>
    public required LinearRoyalty Licence { get; init; }
}
