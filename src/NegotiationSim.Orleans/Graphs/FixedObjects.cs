using NegotiationSim.Core.Specification;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>Objects that writer and reader each have of their own and number alike.</summary>
internal static class FixedObjects
{
    /// <summary>The objects in order, a world's specification with all its parts.</summary>
    public static List<object> Of(ReadOnlySpan<object> roots)
    {
        HashSet<object> met = new(ReferenceEqualityComparer.Instance);
        List<object> all = [];
        foreach (object root in roots)
        {
            if (root is WorldSpecification)
            {
                ObjectWalk.Through(root, met, all);
            }
            else if (met.Add(root))
            {
                all.Add(root);
            }
        }

        return all;
    }
}
