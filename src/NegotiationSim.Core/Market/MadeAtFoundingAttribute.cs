namespace NegotiationSim.Core.Market;

/// <summary>
/// Marks a class whose objects follow from scenario, seed and replication alone and never change: a host that saves a run need not save
/// them, since they come out the same when the world is founded again.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MadeAtFoundingAttribute : Attribute;
