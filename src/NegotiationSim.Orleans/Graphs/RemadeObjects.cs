using System.Collections.Concurrent;
using NegotiationSim.Core.Market;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>Objects that never change and come out the same when a world is founded again, so that they are not saved.</summary>
internal static class RemadeObjects
{
    // Asked for each object written: looking the attribute up each time made a save take several times as long.
    private static readonly ConcurrentDictionary<Type, bool> Marked = new();

    /// <summary>Whether objects of a type are such: the model says so.</summary>
    public static bool AreOf(Type type) => Marked.GetOrAdd(type, static kind => kind.IsDefined(typeof(MadeAtFoundingAttribute), inherit: false));

    /// <summary>Those in a graph, by type, in the order in which they are met.</summary>
    public static Dictionary<Type, List<object>> In(object root, params ReadOnlySpan<object> fixedObjects)
    {
        HashSet<object> met = new(FixedObjects.Of(fixedObjects), ReferenceEqualityComparer.Instance);
        List<object> all = [];
        ObjectWalk.Through(root, met, all);
        return all.Where(item => AreOf(item.GetType())).GroupBy(item => item.GetType()).ToDictionary(group => group.Key, group => group.ToList());
    }
}
