using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Experiments.Designs;

/// <summary>
/// Direction numbers of Joe and Kuo (2008), criterion D(6), read from their own table, whose first hundred dimensions are part of
/// this assembly.
/// </summary>
internal static class DirectionNumbers
{
    /// <summary>Binary digits of a coordinate.</summary>
    public const int Bits = 32;

    private const string Resource = "new-joe-kuo-6.100.txt";

    /// <summary>A primitive polynomial over GF(2) and the initial numbers, for each dimension after the first.</summary>
    public static readonly ImmutableArray<(int Degree, uint Inner, ImmutableArray<uint> Initial)> Table = Read();

    /// <summary>The most dimensions there are numbers for.</summary>
    public static int MostDimensions => Table.Length + 1;

    /// <summary>The numbers of a dimension, from 0, as binary fractions: entry i is v_(i+1) shifted to 32 bits.</summary>
    public static uint[] Of(int dimension)
    {
        uint[] v = new uint[Bits];
        if (dimension == 0)
        {
            for (int i = 0; i < Bits; i++)
            {
                v[i] = 1u << (Bits - 1 - i);
            }

            return v;
        }

        var (degree, inner, initial) = Table[dimension - 1];
        for (int i = 0; i < Bits; i++)
        {
            v[i] = i < degree ? initial[i] << (Bits - 1 - i) : Next(v, i, degree, inner);
        }

        return v;
    }

    // v_i = a_1 v_(i-1) + ... + a_(s-1) v_(i-s+1) + v_(i-s) + v_(i-s) / 2^s, sums without carry.
    private static uint Next(uint[] v, int i, int degree, uint inner)
    {
        uint next = v[i - degree] ^ (v[i - degree] >> degree);
        for (int k = 1; k < degree; k++)
        {
            next ^= ((inner >> (degree - 1 - k)) & 1) * v[i - k];
        }

        return next;
    }

    private static ImmutableArray<(int, uint, ImmutableArray<uint>)> Read()
    {
        using Stream table = typeof(DirectionNumbers).Assembly.GetManifestResourceStream(typeof(DirectionNumbers), Resource)!;
        using var reader = new StreamReader(table);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(' ').Select(word => uint.Parse(word, CultureInfo.InvariantCulture)).ToArray())
                .Select(row => ((int)row[1], row[2], ImmutableArray.Create(row.AsSpan(3)))),
        ];
    }
}
