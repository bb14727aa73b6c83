using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>Meets the objects of a graph in the order in which they would be written.</summary>
internal static class ObjectWalk
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Leading = new();
    private static readonly ConcurrentDictionary<Type, bool> Leads = new();

    /// <summary>Walks from an object through all it refers to.</summary>
    /// <param name="value">Where to begin.</param>
    /// <param name="met">Objects met so far, which are not entered again.</param>
    /// <param name="all">Gets those met now.</param>
    public static void Through(object? value, HashSet<object> met, List<object> all)
    {
        if (value is null or string || (!value.GetType().IsValueType && !met.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        if (!type.IsValueType)
        {
            all.Add(value);
        }

        if (RemadeObjects.AreOf(type))
        {
            return;
        }

        if (value is Array or IDictionary)
        {
            if (value is Array && !MayLead(type.GetElementType()!))
            {
                return;
            }

            foreach (object? item in (IEnumerable)value)
            {
                Through(item, met, all);
            }

            return;
        }

        foreach (FieldInfo field in Leading.GetOrAdd(type, t => [.. Fields.Of(t).Select(f => f.Info).Where(f => MayLead(f.FieldType))]))
        {
            Through(field.GetValue(value), met, all);
        }
    }

    /// <summary>Whether objects may be met behind a value of a type.</summary>
    private static bool MayLead(Type type) => type != typeof(string)
        && (!type.IsValueType || (!type.IsPrimitive && !type.IsEnum && Leads.GetOrAdd(type, t => Fields.Of(t).Any(f => f.Type != t && MayLead(f.Type)))));
}
