using System.Diagnostics.CodeAnalysis;
using NegotiationSim.Core.Market;
using NegotiationSim.Orleans.Graphs;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Serializers;
using Orleans.Serialization.WireProtocol;

namespace NegotiationSim.Orleans.Messages;

/// <summary>Lets the model's records travel between silos as they are, bit by bit, though the model knows nothing of Orleans.</summary>
/// <remarks>
/// All that crosses a boundary of the model is an immutable record, so that a call within a silo passes it on without a copy. Silos of
/// one cluster are of one version, so that fields need no names.
/// </remarks>
internal sealed class ModelCodec : IGeneralizedCodec, ISpecializableCopier, global::Orleans.Serialization.ITypeFilter
{
    /// <inheritdoc/>
    public bool IsSupportedType(Type type) =>
        type == typeof(ModelCodec) || (type.Assembly == typeof(World).Assembly && !type.IsInterface && !type.ContainsGenericParameters && !typeof(Exception).IsAssignableFrom(type));

    /// <inheritdoc/>
    public bool? IsTypeAllowed(Type type) => IsSupportedType(type) ? true : null;

    /// <inheritdoc/>
    public IDeepCopier GetSpecializedCopier(Type type) => (IDeepCopier)Activator.CreateInstance(typeof(ShallowCopier<>).MakeGenericType(type))!;

    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(
        ref Writer<TBufferWriter> writer, uint fieldIdDelta, [AllowNull] Type expectedType, [AllowNull] object value)
        where TBufferWriter : System.Buffers.IBufferWriter<byte>
    {
        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType!, value!))
        {
            return;
        }

        byte[] bytes = GraphWriter.Write(value!);
        writer.WriteFieldHeader(fieldIdDelta, expectedType!, typeof(ModelCodec), WireType.LengthPrefixed);
        writer.WriteVarUInt32((uint)bytes.Length);
        writer.Write(bytes);
    }

    /// <inheritdoc/>
    public object ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.IsReference)
        {
            return ReferenceCodec.ReadReference(ref reader, field.FieldType!)!;
        }

        uint number = ReferenceCodec.CreateRecordPlaceholder(reader.Session);
        byte[] bytes = reader.ReadBytes(reader.ReadVarUInt32());
        object value = GraphReader.Read<object>(bytes);
        ReferenceCodec.RecordObject(reader.Session, value, number);
        return value;
    }
}
