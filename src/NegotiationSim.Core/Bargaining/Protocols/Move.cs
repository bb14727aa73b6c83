using System.Diagnostics.CodeAnalysis;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>A party's answer to what is on the table. <c>default</c> is to pass.</summary>
/// <typeparam name="TOffer">What is offered.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "Move<TOffer>.Accept reads as the move it is.")]
public readonly record struct Move<TOffer>
{
    private Move(MoveKind kind, TOffer? offer) => (Kind, Offer) = (kind, offer);

    /// <summary>Accepts the offer on the table.</summary>
    public static Move<TOffer> Accept => new(MoveKind.Accept, default);

    /// <summary>Rejects what is on the table and has nothing to offer this time.</summary>
    public static Move<TOffer> Pass => default;

    /// <summary>Leaves the table: the talks are over without agreement.</summary>
    public static Move<TOffer> Leave => new(MoveKind.Leave, default);

    /// <summary>What the party does.</summary>
    public MoveKind Kind { get; }

    /// <summary>Its offer, when it makes one.</summary>
    public TOffer? Offer { get; }

    /// <summary>Rejects what is on the table and makes an offer.</summary>
    public static Move<TOffer> Propose(TOffer offer) => new(MoveKind.Propose, offer);
}

/// <summary>What a move does.</summary>
public enum MoveKind
{
    /// <summary>Rejects the offer on the table and makes none.</summary>
    Pass,

    /// <summary>Rejects the offer on the table, if any, and makes another.</summary>
    Propose,

    /// <summary>Accepts the offer on the table.</summary>
    Accept,

    /// <summary>Ends the talks without agreement.</summary>
    Leave,
}
