using System.Collections.Immutable;
using NegotiationSim.Core.Market;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>Numbers of types, where the declared one does not tell: the same in each process of a version, and small.</summary>
/// <remarks>Only the model's own types and a few of the framework have one, so that no bytes can ask for any other object.</remarks>
internal static class TypeNumbers
{
    private const int ArrayOf = 0;

    private static readonly Type[] Types =
    [
        typeof(void), // stands for arrays
        typeof(bool), typeof(byte), typeof(int), typeof(long), typeof(uint), typeof(ulong), typeof(double), typeof(string), typeof(object),
        typeof(Nullable<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(KeyValuePair<,>),
        typeof(ImmutableArray<>), typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>),
        .. typeof(World).Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).ThenBy(type => type.MetadataToken),
    ];

    private static readonly Dictionary<Type, int> Numbers = Types.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    public static void Write(GraphWriter writer, Type type)
    {
        if (type.IsArray)
        {
            writer.Count(ArrayOf);
            writer.Count(type.GetArrayRank());
            Write(writer, type.GetElementType()!);
            return;
        }

        Type kind = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        writer.Count(Numbers.TryGetValue(kind, out int number) ? number : throw new NotSupportedException($"a {type} is no type of the model."));
        foreach (Type argument in type.GetGenericArguments())
        {
            Write(writer, argument);
        }
    }

    public static Type Read(GraphReader reader)
    {
        int number = reader.Count();
        if (number == ArrayOf)
        {
            return reader.Count() == 1 ? Read(reader).MakeArrayType() : Read(reader).MakeArrayType(2);
        }

        if (number < 0 || number >= Types.Length)
        {
            throw new InvalidDataException($"No type of the model has the number {number} in this version of the program.");
        }

        Type kind = Types[number];
        return kind.IsGenericTypeDefinition ? kind.MakeGenericType([.. kind.GetGenericArguments().Select(_ => Read(reader))]) : kind;
    }
}
