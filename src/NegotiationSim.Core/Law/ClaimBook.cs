using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>The court's file of claims, and what each side last thought of them; disclosed when the run is over.</summary>
internal sealed class ClaimBook
{
    private readonly List<FiledClaim> claims = [];

    /// <summary>All claims filed, in order of filing.</summary>
    public ImmutableArray<Claim> All => [.. claims.Select(c => c.Claim)];

    /// <summary>All claims with both sides' views.</summary>
    public ImmutableArray<FiledClaim> Disclosed => [.. claims];

    /// <summary>Files a claim that could be brought.</summary>
    public void File(Claim open, Quarter quarter) =>
        claims.Add(new FiledClaim(open with { Stage = ClaimStage.Filed, Filed = quarter }, null, null));

    /// <summary>Notes what both sides think of a claim.</summary>
    public void Note(int place, ClaimView plaintiff, ClaimView defendant) =>
        claims[place] = claims[place] with { Plaintiff = plaintiff, Defendant = defendant };

    /// <summary>Replaces a claim by its next state.</summary>
    public void Move(int place, Claim next) => claims[place] = claims[place] with { Claim = next };

    /// <summary>Ends a claim without a judgement.</summary>
    public void Close(int place, ClaimStage how, Money due, Quarter quarter) =>
        Move(place, claims[place].Claim with { Stage = how, Due = due, Ended = quarter });
}

/// <summary>A claim and what each side last thought of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Plaintiff">The plaintiff's view; null where the sides never met.</param>
/// <param name="Defendant">The defendant's.</param>
public sealed record FiledClaim(Claim Claim, ClaimView? Plaintiff, ClaimView? Defendant);
