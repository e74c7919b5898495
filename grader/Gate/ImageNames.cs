using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Katas.Grader.Gate;

/// <summary>The names that the list has for what compiled code refers to.</summary>
internal sealed class ImageNames(MetadataReader metadata) : ISignatureTypeProvider<string, object?>
{
    public TypeName Of(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Of((TypeReferenceHandle)type.ResolutionScope).Nested(metadata.GetString(type.Name))
            : new TypeName(metadata.GetString(type.Namespace), TypeName.WithoutArity(metadata.GetString(type.Name)));
    }

    public TypeName Of(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.IsNested
            ? Of(type.GetDeclaringType()).Nested(metadata.GetString(type.Name))
            : new TypeName(metadata.GetString(type.Namespace), TypeName.WithoutArity(metadata.GetString(type.Name)));
    }

    /// <summary>The framework's type that declares a member; null where it is an array, a type parameter or a type of the assembly itself.</summary>
    public TypeName? Declaring(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => Of((TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => Generic(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature),
        _ => null,
    };

    public IReadOnlyList<string> Parameters(MemberReference member) =>
        member.GetKind() == MemberReferenceKind.Method ? member.DecodeMethodSignature(this, null).ParameterTypes : [];

    /// <summary>ECMA-335 II.23.2.14: a constructed type is GENERICINST, CLASS or VALUETYPE, and then the type.</summary>
    private TypeName? Generic(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        if (blob.ReadByte() != (byte)SignatureTypeCode.GenericTypeInstance)
            return null;

        blob.ReadByte();
        var type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? Of((TypeReferenceHandle)type) : null;
    }

    string ISimpleTypeProvider<string>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(handle).ToString();

    string ISimpleTypeProvider<string>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(handle).ToString();

    string ISimpleTypeProvider<string>.GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    string ISignatureTypeProvider<string, object?>.GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    string IConstructedTypeProvider<string>.GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    string ISZArrayTypeProvider<string>.GetSZArrayType(string elementType) => elementType + "[]";

    string IConstructedTypeProvider<string>.GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    string IConstructedTypeProvider<string>.GetByReferenceType(string elementType) => elementType;

    string IConstructedTypeProvider<string>.GetPointerType(string elementType) => elementType + "*";

    string ISignatureTypeProvider<string, object?>.GetPinnedType(string elementType) => elementType;

    string ISignatureTypeProvider<string, object?>.GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    string ISignatureTypeProvider<string, object?>.GetFunctionPointerType(MethodSignature<string> signature) => "?";

    string ISignatureTypeProvider<string, object?>.GetGenericMethodParameter(object? genericContext, int index) => "T";

    string ISignatureTypeProvider<string, object?>.GetGenericTypeParameter(object? genericContext, int index) => "T";
}
