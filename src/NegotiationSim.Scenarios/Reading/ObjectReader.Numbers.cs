using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>Numbers with their units. Each method reads a required key unless it says otherwise and returns the model's unit.</summary>
internal sealed partial class ObjectReader
{
    /// <summary>A share in [0, 1].</summary>
    public double Share(string key) => Quantity(key, Dimension.Share, Bounds.Share);

    /// <summary>A number without a unit.</summary>
    public double Number(string key, Bounds bounds) => Quantity(key, Dimension.Number, bounds);

    /// <summary>A number with its unit.</summary>
    public double Quantity(string key, Dimension dimension, Bounds bounds) =>
        Required(key, dimension.Example) is { } value ? Quantity(value, key, dimension, bounds) : double.NaN;

    /// <summary>An optional number with its unit.</summary>
    public double QuantityOr(string key, double absent, Dimension dimension, Bounds bounds) =>
        Known(key) is { } value ? Quantity(value, key, dimension, bounds) : absent;

    /// <summary>A whole number; the lower bound stands in for a bad one.</summary>
    public long Whole(string key, long low, long high, Dimension? dimension = null)
    {
        dimension ??= Dimension.Count;
        double value = Quantity(key, dimension, Bounds.Between(low, high));
        if (double.IsNaN(value))
        {
            return low;
        }

        if (value == Math.Floor(value))
        {
            return (long)value;
        }

        Report(key, "must be whole", $"{Bounds.Between(low, high)}, whole", "Round it.", Written(key));
        return low;
    }

    /// <summary>A whole number that fits an int.</summary>
    public int WholeInt(string key, int low, int high, string example = "20_000") =>
        (int)Whole(key, low, high, Dimension.Count with { Example = example });

    /// <summary>A whole number of years, which may be written in quarters.</summary>
    public int WholeYears(string key, int low, int high) => (int)Whole(key, low, high, Dimension.Years);

    /// <summary>A list of at least one number.</summary>
    public ImmutableArray<double> Numbers(string key, Dimension dimension, Bounds bounds)
    {
        var value = Required(key, $"[{dimension.Example}]");
        if (value is SequenceNode { Items.IsEmpty: false } list)
        {
            return [.. list.Items.Select((item, index) => Quantity(item, $"{key}.{index}", dimension, bounds))];
        }

        if (value is not null)
        {
            string found = value is SequenceNode ? "an empty one" : value.Kind;
            Report(key, $"expected a list with at least one value, not {found}", null, $"Write for example [{dimension.Example}].");
        }

        return [];
    }

    /// <summary>A range [low, high].</summary>
    public (double Low, double High) Range(string key, Dimension dimension, Bounds bounds)
    {
        var ends = Numbers(key, dimension, bounds);
        if (ends.Length == 2 && !(ends[0] > ends[1]))
        {
            return (ends[0], ends[1]);
        }

        if (ends.Length > 0)
        {
            Report(
                key,
                "expected a range [low, high]",
                "two values, low <= high",
                $"Write for example [{dimension.Example}, {dimension.Example}].");
        }

        return (double.NaN, double.NaN);
    }

    /// <summary>A number for each of two parties, or a stand-in for both when absent.</summary>
    public (double First, double Second) PairOr(string key, double absent, Dimension dimension, Bounds bounds)
    {
        if (Known(key) is null)
        {
            return (absent, absent);
        }

        if (node[key] is ScalarNode)
        {
            double both = Quantity(key, dimension, bounds);
            return (both, both);
        }

        var numbers = Numbers(key, dimension, bounds);
        if (numbers.Length == 2)
        {
            return (numbers[0], numbers[1]);
        }

        if (numbers.Length > 0)
        {
            string count = numbers.Length.ToString(CultureInfo.InvariantCulture);
            Report(
                key,
                $"has {count} number{(numbers.Length == 1 ? "" : "s")}",
                "two, one a party",
                $"Write for example [{dimension.Example}, {dimension.Example}].");
        }

        return (double.NaN, double.NaN);
    }

    /// <summary>A number that stands as a key of this mapping.</summary>
    public double KeyQuantity(string key, Dimension dimension, Bounds bounds) =>
        node.Find(key) is { } entry ? Quantity(entry.Key, key, dimension, bounds) : double.NaN;

    private double Quantity(Node value, string key, Dimension dimension, Bounds bounds)
    {
        string allowed = dimension.UnitList is { } units ? $"{bounds}, in {units}" : bounds.ToString();
        if (value is not ScalarNode scalar || scalar.IsNull)
        {
            Report(key, $"expected {dimension.Noun}, not {value.Kind}", allowed, $"Write for example '{dimension.Example}'.");
            return double.NaN;
        }

        if (QuantityText.Read(scalar.Text, dimension, out double number) is { } remedy)
        {
            ReportAt(scalar.Mark, key, $"expected {dimension.Noun}", scalar.Text, allowed, remedy);
            return double.NaN;
        }

        if (bounds.Contain(number))
        {
            return number;
        }

        ReportAt(scalar.Mark, key, "is out of range", scalar.Text, allowed, "Choose a value in this range.");
        return double.NaN;
    }

    /// <summary>An optional whole number.</summary>
    public int? WholeIntOr(string key, int low, int high, string example) =>
        Known(key) is null ? null : WholeInt(key, low, high, example);

    private string? Written(string key) => (node[key] as ScalarNode)?.Text;
}
