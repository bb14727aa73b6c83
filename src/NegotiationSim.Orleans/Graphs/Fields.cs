using System.Reflection;
using System.Reflection.Emit;

namespace NegotiationSim.Orleans.Graphs;

/// <summary>A field and the type that declares it.</summary>
internal readonly record struct FieldOf(FieldInfo Info)
{
    public Type Type => Info.FieldType;
}

/// <summary>The fields that make up a value.</summary>
internal static class Fields
{
    /// <summary>All fields of a type, those of its base first, in order of declaration.</summary>
    public static IEnumerable<FieldOf> Of(Type type)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        IEnumerable<FieldOf> inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? Of(parent) : [];
        return inherited.Concat(type.GetFields(Declared).OrderBy(field => field.MetadataToken).Select(field => new FieldOf(field)));
    }
}

/// <summary>Writes and reads one field of its owner.</summary>
internal abstract class FieldPlan<TOwner>
{
    public abstract void Write(GraphWriter writer, ref TOwner owner);

    public abstract void Read(GraphReader reader, ref TOwner owner);

    /// <summary>A plan a field.</summary>
    /// <param name="type">The type of the owner itself, which for objects may be declared as a base.</param>
    public static FieldPlan<TOwner>[] Of(Type type) => [.. Fields.Of(type).Select(field =>
        (FieldPlan<TOwner>)Activator.CreateInstance(typeof(FieldPlan<,>).MakeGenericType(typeof(TOwner), field.Type), field.Info)!)];
}

/// <inheritdoc/>
internal sealed class FieldPlan<TOwner, TField>(FieldInfo field) : FieldPlan<TOwner>
{
    private readonly FieldRef at = ReferenceTo(field);
    private Plan<TField>? plan;

    private delegate ref TField FieldRef(ref TOwner owner);

    // Asked for late, since types refer to each other in circles.
    private Plan<TField> Plan => plan ??= Plan<TField>.Instance;

    public override void Write(GraphWriter writer, ref TOwner owner)
    {
        try
        {
            Plan.Write(writer, ref at(ref owner));
        }
        catch (NotSupportedException fault)
        {
            throw new NotSupportedException($"{field.DeclaringType!.Name}.{field.Name}: {fault.Message}");
        }
    }

    public override void Read(GraphReader reader, ref TOwner owner) => Plan.Read(reader, ref at(ref owner));

    /// <summary>A method that gives the address of the field, whoever may see it and whether or not it may change.</summary>
    private static FieldRef ReferenceTo(FieldInfo field)
    {
        DynamicMethod method = new(
            field.Name, typeof(TField).MakeByRefType(), [typeof(TOwner).MakeByRefType()], typeof(FieldRef).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        if (!typeof(TOwner).IsValueType)
        {
            code.Emit(OpCodes.Ldind_Ref);
        }

        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<FieldRef>();
    }
}
