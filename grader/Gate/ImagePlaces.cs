using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Katas.Grader.Gate;

/// <summary>Where compiled code uses what it refers to, and which line of which file that was.</summary>
internal sealed class ImagePlaces(PEReader image, MetadataReader metadata, IReadOnlySet<string> others)
{
    private readonly Lazy<ILookup<EntityHandle, ImageUse>> _uses = new(() => Uses(image, metadata));

    private readonly Lazy<MetadataReader?> _pdb = new(() => image.ReadDebugDirectory().FirstOrDefault(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb) is { DataSize: > 0 } entry
        ? image.ReadEmbeddedPortablePdbDebugDirectoryData(entry).GetMetadataReader() : null);

    public bool HasOthers => metadata.MethodDefinitions.Any(method => File(method) is { } file && others.Contains(file));

    /// <summary>The instructions that use a type or a member, directly or as part of a constructed one.</summary>
    public IEnumerable<ImageUse> Of(EntityHandle handle) => _uses.Value[handle];

    /// <summary>
    /// Whether a method comes from the kata's own code or from a source generator. A method that the compiler made, of which
    /// the PDB knows no file, is its type's.
    /// </summary>
    public bool IsOfOthers(MethodDefinitionHandle method) => File(method) is { } file
        ? others.Contains(file)
        : metadata.GetTypeDefinition(metadata.GetMethodDefinition(method).GetDeclaringType()).GetMethods().Select(File).OfType<string>().ToList() is { Count: > 0 } files
            && files.TrueForAll(others.Contains);

    private string? File(MethodDefinitionHandle method) =>
        _pdb.Value is { } pdb && pdb.GetMethodDebugInformation(method).Document is { IsNil: false } document ? pdb.GetString(pdb.GetDocument(document).Name) : null;

    /// <summary>Nothing, where the PDB does not tell.</summary>
    public (string File, int Line, int Column) Source(ImageUse use)
    {
        if (_pdb.Value is not { } pdb)
            return ("", 0, 0);

        var information = pdb.GetMethodDebugInformation(use.Method);
        var point = information.GetSequencePoints().LastOrDefault(point => !point.IsHidden && point.Offset <= use.Offset);
        var document = point.Document.IsNil ? information.Document : point.Document;
        return document.IsNil ? ("", 0, 0) : (pdb.GetString(pdb.GetDocument(document).Name), point.StartLine, point.StartColumn);
    }

    private static ILookup<EntityHandle, ImageUse> Uses(PEReader image, MetadataReader metadata) => (
        from method in metadata.MethodDefinitions
        let address = metadata.GetMethodDefinition(method).RelativeVirtualAddress
        where address != 0
        from pair in IlTokens.In(image.GetMethodBody(address).GetILReader())
        from part in Parts(metadata, pair.Token)
        select (part, new ImageUse(method, pair.Offset))).ToLookup(pair => pair.part, pair => pair.Item2);

    /// <summary>The token itself, what it is an instance or a member of, and so on outwards.</summary>
    private static IEnumerable<EntityHandle> Parts(MetadataReader metadata, EntityHandle token)
    {
        for (var handle = token; !handle.IsNil;)
        {
            yield return handle;
            handle = handle.Kind switch
            {
                HandleKind.MethodSpecification => metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method,
                HandleKind.MemberReference => metadata.GetMemberReference((MemberReferenceHandle)handle).Parent,
                HandleKind.TypeReference => metadata.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope is { Kind: HandleKind.TypeReference } outer ? outer : default,
                _ => default,
            };
        }
    }
}
