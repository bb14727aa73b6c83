using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>How the contents of an object of a type are written and read.</summary>
internal abstract class ObjectPlan
{
    private static readonly ConcurrentDictionary<Type, ObjectPlan> Plans = new();

    /// <summary>Whether the objects are made again rather than written.</summary>
    public bool IsOfRemade { get; private set; }

    public static ObjectPlan Of(Type type) => Plans.GetOrAdd(type, static kind =>
    {
        ObjectPlan plan = Make(kind);
        plan.IsOfRemade = RemadeObjects.AreOf(kind);
        return plan;
    });

    public abstract void Write(GraphWriter writer, object value);

    /// <summary>Reads an object, which takes its number before its contents, that may refer back to it.</summary>
    public abstract object Read(GraphReader reader, int number);

    private static ObjectPlan Make(Type type)
    {
        if (type.IsArray)
        {
            return type.GetArrayRank() switch
            {
                1 => Make(typeof(ArrayPlan<>), type.GetElementType()!),
                2 => Make(typeof(GridPlan<>), type.GetElementType()!),
                _ => throw new NotSupportedException($"a {type} has more than two dimensions."),
            };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
        {
            return Make(typeof(DictionaryPlan<,>), type.GetGenericArguments());
        }

        if (type.IsValueType)
        {
            return Make(typeof(BoxPlan<>), type);
        }

        // These mean something only in the process that made them.
        return typeof(Delegate).IsAssignableFrom(type) || typeof(Task).IsAssignableFrom(type) || typeof(Type).IsAssignableFrom(type)
            ? throw new NotSupportedException($"a {type.Name} cannot be saved or sent.")
            : Make(typeof(FieldsPlan<>), type);
    }

    private static ObjectPlan Make(Type plan, params Type[] arguments) =>
        (ObjectPlan)Activator.CreateInstance(plan.MakeGenericType(arguments))!;
}

/// <summary>An array of one dimension.</summary>
internal sealed class ArrayPlan<T> : ObjectPlan
{
    private static readonly bool IsRaw = Graphs.Plans.IsRaw(typeof(T));

    public override void Write(GraphWriter writer, object value)
    {
        T[] items = (T[])value;
        writer.Count(items.Length);
        if (IsRaw)
        {
            RawItems.Write(writer, items);
            return;
        }

        for (int i = 0; i < items.Length; i++)
        {
            Plan<T>.Instance.Write(writer, ref items[i]);
        }
    }

    public override object Read(GraphReader reader, int number)
    {
        T[] items = new T[reader.Count()];
        reader.Set(number, items);
        if (IsRaw)
        {
            RawItems.Read(reader, items);
            return items;
        }

        for (int i = 0; i < items.Length; i++)
        {
            Plan<T>.Instance.Read(reader, ref items[i]);
        }

        return items;
    }
}

/// <summary>An array of two dimensions, row by row.</summary>
internal sealed class GridPlan<T> : ObjectPlan
{
    public override void Write(GraphWriter writer, object value)
    {
        T[,] items = (T[,])value;
        writer.Count(items.GetLength(0));
        writer.Count(items.GetLength(1));
        for (int row = 0; row < items.GetLength(0); row++)
        {
            for (int column = 0; column < items.GetLength(1); column++)
            {
                Plan<T>.Instance.Write(writer, ref items[row, column]);
            }
        }
    }

    public override object Read(GraphReader reader, int number)
    {
        T[,] items = new T[reader.Count(), reader.Count()];
        reader.Set(number, items);
        for (int row = 0; row < items.GetLength(0); row++)
        {
            for (int column = 0; column < items.GetLength(1); column++)
            {
                Plan<T>.Instance.Read(reader, ref items[row, column]);
            }
        }

        return items;
    }
}

/// <summary>A dictionary, as its entries: hash codes of texts differ from process to process.</summary>
internal sealed class DictionaryPlan<TKey, TValue> : ObjectPlan
    where TKey : notnull
{
    public override void Write(GraphWriter writer, object value)
    {
        Dictionary<TKey, TValue> all = (Dictionary<TKey, TValue>)value;
        writer.Count(all.Count);
        foreach ((TKey key, TValue item) in all)
        {
            TKey keyHere = key;
            TValue itemHere = item;
            Plan<TKey>.Instance.Write(writer, ref keyHere);
            Plan<TValue>.Instance.Write(writer, ref itemHere);
        }
    }

    public override object Read(GraphReader reader, int number)
    {
        int count = reader.Count();
        Dictionary<TKey, TValue> all = new(count);
        reader.Set(number, all);
        for (int i = 0; i < count; i++)
        {
            TKey key = default!;
            TValue item = default!;
            Plan<TKey>.Instance.Read(reader, ref key);
            Plan<TValue>.Instance.Read(reader, ref item);
            all.Add(key, item);
        }

        return all;
    }
}

/// <summary>A value where any object may be.</summary>
internal sealed class BoxPlan<T> : ObjectPlan
    where T : struct
{
    public override void Write(GraphWriter writer, object value)
    {
        T inside = (T)value;
        Plan<T>.Instance.Write(writer, ref inside);
    }

    public override object Read(GraphReader reader, int number)
    {
        T inside = default;
        Plan<T>.Instance.Read(reader, ref inside);
        object value = inside;
        reader.Set(number, value);
        return value;
    }
}

/// <summary>Any other object, as its fields.</summary>
internal sealed class FieldsPlan<T> : ObjectPlan
    where T : class
{
    private readonly FieldPlan<T>[] fields = FieldPlan<T>.Of(typeof(T));

    public override void Write(GraphWriter writer, object value)
    {
        T owner = (T)value;
        foreach (FieldPlan<T> field in fields)
        {
            field.Write(writer, ref owner);
        }
    }

    public override object Read(GraphReader reader, int number)
    {
        T owner = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        reader.Set(number, owner);
        foreach (FieldPlan<T> field in fields)
        {
            field.Read(reader, ref owner);
        }

        return owner;
    }
}
