using System.Runtime.CompilerServices;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>How values of a declared type are written and read: worked out once a type.</summary>
/// <typeparam name="T">The declared type.</typeparam>
internal abstract class Plan<T>
{
    /// <summary>The plan.</summary>
    public static Plan<T> Instance { get; } = Plans.Make<T>();

    public abstract void Write(GraphWriter writer, ref T value);

    public abstract void Read(GraphReader reader, ref T value);
}

/// <summary>Chooses plans.</summary>
internal static class Plans
{
    public static Plan<T> Make<T>()
    {
        Type type = typeof(T);
        if (type == typeof(string))
        {
            return (Plan<T>)(object)new TextPlan();
        }

        if (type.IsValueType)
        {
            return Make<T>(IsRaw(type) ? typeof(RawPlan<>) : typeof(StructPlan<>), type);
        }

        return new ReferencePlan<T>();
    }

    /// <summary>Whether a value is its bytes: no references in it, and no gaps between its fields, whose bytes would be anything.</summary>
    public static bool IsRaw(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(decimal))
        {
            return true;
        }

        if (!type.IsValueType || type.IsGenericType)
        {
            return false;
        }

        FieldOf[] fields = [.. Fields.Of(type)];
        int repeats = type.GetCustomAttributes(typeof(InlineArrayAttribute), false) is [InlineArrayAttribute inline] ? inline.Length : 1;
        return fields.All(field => IsRaw(field.Type)) && fields.Sum(field => SizeOf(field.Type)) * repeats == SizeOf(type);
    }

    public static Plan<T> Make<T>(Type plan, params Type[] arguments) =>
        (Plan<T>)Activator.CreateInstance(plan.MakeGenericType(arguments))!;

    private static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
}

/// <summary>A value that is its bytes.</summary>
internal sealed class RawPlan<T> : Plan<T>
    where T : struct
{
    public override void Write(GraphWriter writer, ref T value) => writer.Raw(new ReadOnlySpan<T>(ref value));

    public override void Read(GraphReader reader, ref T value) => reader.Raw(new Span<T>(ref value));
}

/// <summary>A text, or none.</summary>
internal sealed class TextPlan : Plan<string?>
{
    public override void Write(GraphWriter writer, ref string? value)
    {
        writer.Count(value is null ? 0 : value.Length + 1);
        writer.Raw<char>(value);
    }

    public override void Read(GraphReader reader, ref string? value)
    {
        int length = reader.Count() - 1;
        value = length < 0 ? null : string.Create(length, reader, static (text, from) => from.Raw(text));
    }
}

/// <summary>A structure with its fields in order; arrays that cannot change, optional values and pairs are such.</summary>
internal sealed class StructPlan<T> : Plan<T>
{
    private readonly FieldPlan<T>[] fields = FieldPlan<T>.Of(typeof(T));

    public override void Write(GraphWriter writer, ref T value)
    {
        foreach (FieldPlan<T> field in fields)
        {
            field.Write(writer, ref value);
        }
    }

    public override void Read(GraphReader reader, ref T value)
    {
        foreach (FieldPlan<T> field in fields)
        {
            field.Read(reader, ref value);
        }
    }
}
