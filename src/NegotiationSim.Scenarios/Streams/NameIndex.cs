using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Numbers names from 0 as they first appear, looking them up by their UTF-8 bytes without making a string.</summary>
/// <remarks>
/// A hash table with linear probing over one block of text. A dictionary of the library keeps an object a name, and its lookups,
/// twenty million of them in a table of ten million rows, took twice as long, waiting for memory.
/// </remarks>
internal sealed class NameIndex
{
    private Slot[] slots = new Slot[1 << 8];
    private byte[] text = new byte[1 << 12];
    private readonly List<(int Start, int Length)> names = [];
    private int used;

    /// <summary>Number of names.</summary>
    public int Count => names.Count;

    /// <summary>A name's number, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        ulong hash = HashOf(name);
        for (int at = unchecked((int)hash) & (slots.Length - 1); slots[at].NumberPlusOne != 0; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly Slot slot = ref slots[at];
            if (slot.Hash == (uint)(hash >> 32) && slot.Length == name.Length && text.AsSpan(slot.Start, slot.Length).SequenceEqual(name))
            {
                return slot.NumberPlusOne - 1;
            }
        }

        return -1;
    }

    /// <summary>Numbers a name that is not there yet.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        if (names.Count >= slots.Length / 2)
        {
            Grow();
        }

        while (text.Length - used < name.Length)
        {
            Array.Resize(ref text, text.Length + (text.Length / 2));
        }

        name.CopyTo(text.AsSpan(used));
        names.Add((used, name.Length));
        Place(names.Count - 1);
        used += name.Length;
        return names.Count - 1;
    }

    /// <summary>Whether a number's name is this.</summary>
    public bool Is(int number, ReadOnlySpan<byte> name) => TextOf(number).SequenceEqual(name);

    /// <summary>A name by its number.</summary>
    public string Name(int number) => Encoding.UTF8.GetString(TextOf(number));

    private ReadOnlySpan<byte> TextOf(int number) => text.AsSpan(names[number].Start, names[number].Length);

    private void Grow()
    {
        slots = new Slot[2 * slots.Length];
        for (int number = 0; number < names.Count; number++)
        {
            Place(number);
        }
    }

    private void Place(int number)
    {
        ulong hash = HashOf(TextOf(number));
        int at = unchecked((int)hash) & (slots.Length - 1);
        while (slots[at].NumberPlusOne != 0)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        slots[at] = new Slot((uint)(hash >> 32), number + 1, names[number].Start, names[number].Length);
    }

    // Eight bytes at a time, multiplied and folded; only speed and the use of the slots depend on it.
    private static ulong HashOf(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            const ulong Odd = 0x9E3779B97F4A7C15;
            ulong hash = (ulong)name.Length * Odd;
            while (name.Length >= sizeof(ulong))
            {
                hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name)) * Odd, 29);
                name = name[sizeof(ulong)..];
            }

            ulong rest = 0;
            foreach (byte b in name)
            {
                rest = (rest << 8) | b;
            }

            hash = (hash ^ rest) * Odd;
            return hash ^ (hash >> 32);
        }
    }

    private readonly record struct Slot(uint Hash, int NumberPlusOne, int Start, int Length);
}
