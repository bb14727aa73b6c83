using System.Text;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Numbers names from 0 as they first appear, looking them up by their UTF-8 bytes without making a string.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<byte[], int> numbers = new(new ByteComparer());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly List<byte[]> names = [];

    public NameIndex() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Number of names.</summary>
    public int Count => names.Count;

    /// <summary>A name's number, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name) => lookup.TryGetValue(name, out int number) ? number : -1;

    /// <summary>Numbers a name that is not there yet.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        byte[] kept = name.ToArray();
        numbers.Add(kept, names.Count);
        names.Add(kept);
        return names.Count - 1;
    }

    /// <summary>A name by its number.</summary>
    public string Name(int number) => Encoding.UTF8.GetString(names[number]);

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
