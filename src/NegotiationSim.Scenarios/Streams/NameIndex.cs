using System.Text;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Numbers names from 0 as they first appear, looking them up by their UTF-8 bytes without making a string.</summary>
/// <remarks>
/// A hash table with linear probing whose slots hold short names themselves, so that a look-up waits for one line of memory. A
/// dictionary of the library keeps an object a name: its look-ups, twenty million of them in a table of ten million rows, wait for three.
/// </remarks>
internal sealed class NameIndex
{
    private Slot[] slots = new Slot[1 << 8];
    private byte[] text = new byte[1 << 12];
    private readonly List<TextPart> names = [];
    private int used;

    /// <summary>Number of names.</summary>
    public int Count => names.Count;

    /// <summary>Fetches the slot of a name, without waiting for it as long as the result is not looked at.</summary>
    public int Touch(in NameKey key) => slots[First(key)].NumberPlusOne;

    /// <summary>A name's number; a new one for a new name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="key">Its key.</param>
    public int NumberOf(ReadOnlySpan<byte> name, in NameKey key)
    {
        int mask = slots.Length - 1;
        for (int at = First(key); slots[at].NumberPlusOne != 0; at = (at + 1) & mask)
        {
            if (slots[at].Key == key && (!key.IsLong || Is(slots[at].NumberPlusOne - 1, name)))
            {
                return slots[at].NumberPlusOne - 1;
            }
        }

        return Add(name, key);
    }

    /// <summary>Whether a number's name is this.</summary>
    public bool Is(int number, ReadOnlySpan<byte> name) => TextOf(number).SequenceEqual(name);

    /// <summary>A name by its number.</summary>
    public string Name(int number) => Encoding.UTF8.GetString(TextOf(number));

    private ReadOnlySpan<byte> TextOf(int number) => text.AsSpan(names[number].Start, names[number].Length);

    private int Add(ReadOnlySpan<byte> name, in NameKey key)
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
        names.Add(new TextPart(used, name.Length));
        Place(new Slot(key, names.Count));
        used += name.Length;
        return names.Count - 1;
    }

    private int First(in NameKey key) => unchecked((int)key.Hash) & (slots.Length - 1);

    private void Grow()
    {
        Slot[] before = slots;
        slots = new Slot[2 * before.Length];
        foreach (ref readonly Slot slot in before.AsSpan())
        {
            if (slot.NumberPlusOne != 0)
            {
                Place(slot);
            }
        }
    }

    private void Place(in Slot slot)
    {
        int at = First(slot.Key);
        while (slots[at].NumberPlusOne != 0)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        slots[at] = slot;
    }

    private readonly record struct Slot(NameKey Key, int NumberPlusOne);
}
