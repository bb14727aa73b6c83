using System.Runtime.InteropServices;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>Reads what <see cref="GraphWriter"/> wrote. Everything is made new, but for the objects the reader has of its own.</summary>
internal sealed class GraphReader
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly List<object?> known = [];
    private readonly IReadOnlyDictionary<Type, List<object>> remade;
    private int at;

    private GraphReader(ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<Type, List<object>> remade)
    {
        this.bytes = bytes;
        this.remade = remade;
    }

    /// <summary>Reads an object.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="remade">Objects that were made again and are taken as they are, by type; see <see cref="RemadeObjects"/>.</param>
    /// <param name="fixedObjects">The same objects, in the same order, as the writer had.</param>
    /// <exception cref="InvalidDataException">The bytes end too early, or are of another version of the program.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<Type, List<object>>? remade = null, params ReadOnlySpan<object> fixedObjects)
    {
        GraphReader reader = new(bytes, remade ?? new Dictionary<Type, List<object>>());
        reader.known.AddRange(FixedObjects.Of(fixedObjects));
        T root = default!;
        Plan<T>.Instance.Read(reader, ref root);
        return root;
    }

    /// <summary>Takes the next number for an object about to be read.</summary>
    public int Reserve()
    {
        known.Add(null);
        return known.Count - 1;
    }

    /// <summary>Sets the object of a number.</summary>
    public void Set(int number, object value) => known[number] = value;

    /// <summary>The object of a number.</summary>
    public object Known(int number) => known[number] ?? throw new InvalidDataException("An object refers to one that is still being read.");

    /// <summary>An object that was made again.</summary>
    public object Remade(Type type, int number) => remade.TryGetValue(type, out List<object>? all) && number < all.Count
        ? all[number]
        : throw new InvalidDataException($"The state refers to the {type.Name} number {number}, which was not made again.");

    public byte Byte() => Take(1)[0];

    public int Count()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = Byte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (int)value;
            }
        }
    }

    public void Raw<T>(Span<T> values)
        where T : struct
    {
        Span<byte> target = MemoryMarshal.AsBytes(values);
        Take(target.Length).CopyTo(target);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > bytes.Length - at)
        {
            throw new InvalidDataException("The bytes of a state or a message end too early.");
        }

        at += length;
        return bytes.Span.Slice(at - length, length);
    }
}
