using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>Items of an array that are their bytes, written and read all at once.</summary>
internal static class RawItems
{
    public static void Write<T>(GraphWriter writer, T[] items) => writer.Raw<byte>(BytesOf(items));

    public static void Read<T>(GraphReader reader, T[] items) => reader.Raw(BytesOf(items));

    private static Span<byte> BytesOf<T>(T[] items) => items.Length == 0
        ? []
        : MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetArrayDataReference(items)), checked(items.Length * Unsafe.SizeOf<T>()));
}
