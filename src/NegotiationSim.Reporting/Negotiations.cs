using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting;

/// <summary>What a reader wants to know of a negotiation beyond what it records.</summary>
internal static class Negotiations
{
    /// <summary>Rounds until acceptance or breakdown; 0 when nobody made an offer.</summary>
    public static int Rounds(this NegotiationRecord talks) =>
        talks.Deal?.Round ?? (talks.Offers.IsEmpty ? 0 : talks.Offers[^1].Round);
}
