namespace NegotiationSim.Scenarios.Tree;

/// <summary>How one scenario file extends another.</summary>
internal static class TreeMerge
{
    /// <summary>
    /// Mappings merge key by key and keep the base's order, new keys last; scalars and lists replace; null removes a key.
    /// A null for a key the base does not have stays, so that the reader reports it.
    /// </summary>
    public static MappingNode Over(MappingNode lower, MappingNode upper)
    {
        var merged = lower with { Mark = upper.Mark };
        foreach (var (key, value) in upper.Entries)
        {
            merged = (lower[key.Text], value) switch
            {
                (MappingNode old, MappingNode changed) => merged.With(key, Over(old, changed)),
                (not null, ScalarNode { IsNull: true }) => merged.With(key, null),
                _ => merged.With(key, value),
            };
        }

        return merged;
    }
}
