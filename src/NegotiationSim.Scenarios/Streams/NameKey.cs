using System.Buffers.Binary;
using System.Numerics;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>
/// A name in 16 bytes: the name itself, if it has at most 15, with its length in the last byte; else a hash of it and its length.
/// </summary>
/// <remarks>Equal names have equal keys; unequal ones too only if they are long.</remarks>
internal readonly record struct NameKey(ulong Low, ulong High)
{
    private const int MostShort = 15;
    private const ulong Long = 0xFF00_0000_0000_0000;
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Whether the name is not in the key.</summary>
    public bool IsLong => High >= Long;

    /// <summary>A hash of the key: only speed and the use of slots depend on it.</summary>
    public ulong Hash => Fold(Fold(Low) ^ High);

    /// <summary>The key of a name.</summary>
    public static NameKey Of(ReadOnlySpan<byte> name) => name.Length > MostShort
        ? new NameKey(HashOf(name), Long | (uint)name.Length)
        : new NameKey(Eight(name), ((ulong)name.Length << 56) | Eight(name[Math.Min(name.Length, sizeof(ulong))..]));

    private static ulong HashOf(ReadOnlySpan<byte> name)
    {
        ulong hash = 0;
        for (; name.Length >= sizeof(ulong); name = name[sizeof(ulong)..])
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name));
        }

        return Fold(hash ^ Eight(name));
    }

    // Up to eight bytes without a loop: two overlapping reads where there are at least four.
    private static ulong Eight(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(text);
        }

        if (text.Length >= sizeof(uint))
        {
            ulong first = BinaryPrimitives.ReadUInt32LittleEndian(text);
            ulong last = BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]);
            return first | (last << (8 * (text.Length - sizeof(uint))));
        }

        return text.Length == 0 ? 0 : text[0] | ((ulong)text[text.Length / 2] << (8 * (text.Length / 2))) | ((ulong)text[^1] << (8 * (text.Length - 1)));
    }

    private static ulong Fold(ulong value)
    {
        ulong product = unchecked(value * Odd);
        return product ^ BitOperations.RotateRight(product, 29);
    }
}
