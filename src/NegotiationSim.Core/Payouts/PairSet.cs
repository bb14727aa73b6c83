namespace NegotiationSim.Core.Payouts;

/// <summary>A set of pairs of listener and artist in 8 bytes a slot, where a hash set of the library takes 20.</summary>
/// <remarks>Open addressing with linear probing, at most three quarters full; slots hold the pair plus one, and 0 is empty.</remarks>
internal sealed class PairSet
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong[] slots = new ulong[1 << 10];
    private int bits = 10;
    private int count;

    /// <summary>Adds a pair; false when it was there.</summary>
    public bool Add(int listener, int artist)
    {
        if (count >= slots.Length / 4 * 3)
        {
            Grow();
        }

        ulong key = (((ulong)(uint)listener << 32) | (uint)artist) + 1;
        ref ulong slot = ref SlotOf(key);
        if (slot == key)
        {
            return false;
        }

        slot = key;
        count++;
        return true;
    }

    private ref ulong SlotOf(ulong key)
    {
        int at = (int)(unchecked(key * Golden) >> (64 - bits));
        while (slots[at] != 0 && slots[at] != key)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return ref slots[at];
    }

    private void Grow()
    {
        ulong[] old = slots;
        bits++;
        slots = new ulong[1 << bits];
        foreach (ulong key in old)
        {
            if (key != 0)
            {
                SlotOf(key) = key;
            }
        }
    }
}
