using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Transfers on a network of licences, all bargained at once.</summary>
/// <param name="Agreement">Whether any licence is signed.</param>
/// <param name="Licences">Every pair, label by label within each platform.</param>
/// <param name="PlatformPayoffs">What each platform has after transfers.</param>
/// <param name="LabelPayoffs">What each label has after transfers.</param>
/// <param name="Feasible">
/// Whether each party would rather have all its licences than none. If not, the transfers together exceed the surplus: the concept,
/// which looks at one pair at a time, has no force there, and <paramref name="Diagnostics"/> says where.
/// </param>
/// <param name="Diagnostics">Rounds of dropping licences without gain, and any warning.</param>
public sealed record NashInNashSolution(
    bool Agreement,
    ImmutableArray<NashInNashLicence> Licences,
    ImmutableArray<double> PlatformPayoffs,
    ImmutableArray<double> LabelPayoffs,
    bool Feasible,
    SolutionDiagnostics Diagnostics);

/// <summary>The deal of one pair.</summary>
/// <param name="Label">Index of the label.</param>
/// <param name="Platform">Index of the platform.</param>
/// <param name="Agreement">Whether the pair signs.</param>
/// <param name="Transfer">What the platform pays the label; 0 if they do not sign.</param>
/// <param name="PlatformGain">What the platform gains by this licence before the transfer, the other deals fixed.</param>
/// <param name="LabelGain">What the label gains by it before the transfer, the other deals fixed.</param>
public sealed record NashInNashLicence(
    int Label, int Platform, bool Agreement, double Transfer, double PlatformGain, double LabelGain);
