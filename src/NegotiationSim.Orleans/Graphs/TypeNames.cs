using System.Collections.Concurrent;
using NegotiationSim.Core.Market;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>Names of types where the declared one does not tell. Only the model's own types, and arrays and lists of the framework, can be named.</summary>
internal static class TypeNames
{
    private static readonly ConcurrentDictionary<string, Type> Types = new();

    public static void Write(GraphWriter writer, Type type)
    {
        string? name = IsAllowed(type) ? type.AssemblyQualifiedName : throw new NotSupportedException($"a {type} is no type of the model.");
        Plan<string?>.Instance.Write(writer, ref name);
    }

    public static Type Read(GraphReader reader)
    {
        string? name = null;
        Plan<string?>.Instance.Read(reader, ref name);
        return Types.GetOrAdd(name!, static text =>
        {
            Type? type = Type.GetType(text, throwOnError: false);
            return type is not null && IsAllowed(type)
                ? type
                : throw new InvalidDataException($"'{text}' is no type of the model in this version of the program.");
        });
    }

    private static bool IsAllowed(Type type) => type.IsArray
        ? IsAllowed(type.GetElementType()!)
        : type.Assembly == typeof(World).Assembly
            || type.IsPrimitive
            || type == typeof(string)
            || (type.IsGenericType && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && type.GetGenericArguments().All(IsAllowed));
}
