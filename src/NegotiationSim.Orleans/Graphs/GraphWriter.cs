using System.Buffers;
using System.Runtime.InteropServices;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>Writes a graph of objects as bytes, field by field. An object met again is written as a reference to the first time.</summary>
/// <remarks>The bytes are for the same version of the program: fields have no names. Not thread safe.</remarks>
internal sealed class GraphWriter
{
    private const int FirstLength = 1024;

    private readonly Dictionary<object, int> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, int> remade = [];

    // Borrowed: a world takes megabytes, and buffers of that size made anew for each cost more than to fill them.
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int length;

    /// <summary>Writes an object and all that it refers to.</summary>
    /// <param name="root">The object.</param>
    /// <param name="fixedObjects">Objects that the reader has of its own, in the same order: only their numbers are written.</param>
    public static byte[] Write<T>(T root, params ReadOnlySpan<object> fixedObjects)
    {
        GraphWriter writer = new();
        try
        {
            foreach (object known in FixedObjects.Of(fixedObjects))
            {
                writer.known.TryAdd(known, writer.known.Count);
            }

            Plan<T>.Instance.Write(writer, ref root);
            return writer.bytes.AsSpan(0, writer.length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(writer.bytes);
        }
    }

    /// <summary>Numbers an object; false when it had a number, which is given.</summary>
    public bool IsNew(object value, out int number)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(known, value, out bool met);
        if (!met)
        {
            place = known.Count - 1;
        }

        number = place;
        return !met;
    }

    /// <summary>The number of an object among those of its type that the reader makes again.</summary>
    public int NumberRemade(Type type) => remade[type] = remade.GetValueOrDefault(type, -1) + 1;

    public void Byte(byte value) => Take(1)[0] = value;

    /// <summary>Writes a whole number of at least 0, small ones in one byte.</summary>
    public void Count(int value)
    {
        uint rest = (uint)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    /// <summary>Writes values as they are in memory; they hold no references.</summary>
    public void Raw<T>(ReadOnlySpan<T> values)
        where T : struct
    {
        ReadOnlySpan<byte> raw = MemoryMarshal.AsBytes(values);
        raw.CopyTo(Take(raw.Length));
    }

    private Span<byte> Take(int count)
    {
        if (count > bytes.Length - length)
        {
            Grow(count);
        }

        length += count;
        return bytes.AsSpan(length - count, count);
    }

    private void Grow(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(length + Math.Max(count, length)));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
