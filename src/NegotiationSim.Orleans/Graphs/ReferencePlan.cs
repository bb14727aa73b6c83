namespace NegotiationSim.Orleans.Graphs;

/// <summary>A reference to an object: nothing, an object met before, one that is made again, or a new one of a type that is named if need be.</summary>
internal sealed class ReferencePlan<T> : Plan<T>
{
    private const byte Nothing = 0;
    private const byte Declared = 1;
    private const byte Named = 2;
    private const byte Known = 3;
    private const byte Remade = 4;

    // Most objects are of the type that is declared, whose plan is kept at hand.
    private ObjectPlan? declared;

    public override void Write(GraphWriter writer, ref T value)
    {
        if (value is null)
        {
            writer.Byte(Nothing);
            return;
        }

        if (!writer.IsNew(value, out int number))
        {
            writer.Byte(Known);
            writer.Count(number);
            return;
        }

        Type type = value.GetType();
        ObjectPlan plan = PlanOf(type);
        if (plan.IsOfRemade)
        {
            writer.Byte(Remade);
            TypeNumbers.Write(writer, type);
            writer.Count(writer.NumberRemade(type));
            return;
        }

        writer.Byte(type == typeof(T) ? Declared : Named);
        if (type != typeof(T))
        {
            TypeNumbers.Write(writer, type);
        }

        plan.Write(writer, value);
    }

    public override void Read(GraphReader reader, ref T value)
    {
        byte what = reader.Byte();
        switch (what)
        {
            case Nothing:
                value = default!;
                break;
            case Known:
                value = (T)reader.Known(reader.Count());
                break;
            case Remade:
                int reserved = reader.Reserve();
                Type remade = TypeNumbers.Read(reader);
                object again = reader.Remade(remade, reader.Count());
                reader.Set(reserved, again);
                value = (T)again;
                break;
            case Declared or Named:
                int number = reader.Reserve();
                Type type = what == Declared ? typeof(T) : TypeNumbers.Read(reader);
                value = (T)PlanOf(type).Read(reader, number);
                break;
            default:
                throw new InvalidDataException($"A reference begins with {what}, which means nothing.");
        }
    }

    private ObjectPlan PlanOf(Type type) => type == typeof(T) ? declared ??= ObjectPlan.Of(type) : ObjectPlan.Of(type);
}
