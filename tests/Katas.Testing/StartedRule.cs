using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Katas.Testing;

/// <summary>
/// Tells an untouched stub from a started kata by looking at compiled code, so that renaming, comments and formatting do
/// not count, and doing anything at all does.
/// </summary>
/// <remarks>
/// A kata has not been started while every member that its author or learner wrote throws
/// <see cref="NotImplementedException"/> at once, and its SQL holds only comments. Members in <c>Contract.cs</c> and
/// members that the compiler made do not count. The assembly must carry an embedded PDB: that is how a member is traced
/// to its file.
/// </remarks>
public static class StartedRule
{
    /// <summary>Whether anything in the namespace <paramref name="kata"/> does something.</summary>
    /// <param name="assembly">The compiled katas, a seekable stream; it is left open.</param>
    /// <param name="kata">The namespace of one kata, <c>Katas.BalancedBrackets</c>.</param>
    public static bool IsStarted(Stream assembly, string kata)
    {
        assembly.Position = 0;
        using var image = new PEReader(assembly, PEStreamOptions.LeaveOpen);
        var metadata = image.GetMetadataReader();
        return AnyMemberDoesSomething(image, metadata, kata) || AnyQueryIsWritten(image, metadata, kata);
    }

    /// <summary>Whether the text holds anything besides white space and SQL comments.</summary>
    public static bool IsWritten(string sql)
    {
        var rest = sql.AsSpan().TrimStart();
        while (rest.Length > 0)
        {
            var end = rest switch
            {
                ['-', '-', ..] => rest.IndexOf('\n') is >= 0 and var line ? line + 1 : rest.Length,
                ['/', '*', ..] => rest.IndexOf("*/") is >= 0 and var close ? close + 2 : rest.Length,
                _ => 0,
            };
            if (end == 0)
                return true;

            rest = rest[end..].TrimStart();
        }

        return false;
    }

    private static bool AnyMemberDoesSomething(PEReader image, MetadataReader metadata, string kata)
    {
        var pdbEntry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var pdbProvider = image.ReadEmbeddedPortablePdbDebugDirectoryData(pdbEntry);
        var pdb = pdbProvider.GetMetadataReader();

        return metadata.MethodDefinitions.Any(handle =>
        {
            var method = metadata.GetMethodDefinition(handle);
            return method.RelativeVirtualAddress != 0
                && NamespaceOf(metadata, method.GetDeclaringType()) == kata
                && IsWrittenByHand(pdb, handle)
                && DoesSomething(metadata, image.GetMethodBody(method.RelativeVirtualAddress).GetILContent().AsSpan(), metadata.StringComparer.Equals(method.Name, ".ctor"));
        });
    }

    private static string NamespaceOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (type.IsNested)
            type = metadata.GetTypeDefinition(type.GetDeclaringType());

        return metadata.GetString(type.Namespace);
    }

    private static bool IsWrittenByHand(MetadataReader pdb, MethodDefinitionHandle handle)
    {
        var document = pdb.GetMethodDebugInformation(handle).Document;
        return !document.IsNil && Path.GetFileName(pdb.GetString(pdb.GetDocument(document).Name).Replace('\\', '/')) != "Contract.cs";
    }

    /// <summary>Anything but <c>throw new NotImplementedException(…)</c>, or a constructor that only calls its base.</summary>
    private static bool DoesSomething(MetadataReader metadata, ReadOnlySpan<byte> il, bool isConstructor)
    {
        const byte nop = 0x00, loadThis = 0x02, call = 0x28, ret = 0x2A, loadString = 0x72, newObject = 0x73, @throw = 0x7A;

        il = il.TrimStart(nop);
        if (isConstructor && il is [loadThis, call, _, _, _, _, .. var afterBase])
        {
            il = afterBase.TrimStart(nop);
            if (il is [ret])
                return false;
        }

        if (il is [loadString, _, _, _, _, .. var afterMessage])
            il = afterMessage;

        return il is not [newObject, _, _, _, _, @throw] || !Creates(metadata, il[1..], nameof(NotImplementedException));
    }

    private static bool Creates(MetadataReader metadata, ReadOnlySpan<byte> token, string type)
    {
        var constructor = MetadataTokens.EntityHandle(BinaryPrimitives.ReadInt32LittleEndian(token));
        return constructor.Kind == HandleKind.MemberReference
            && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, type);
    }

    private static bool AnyQueryIsWritten(PEReader image, MetadataReader metadata, string kata)
    {
        var file = kata[(kata.LastIndexOf('.') + 1)..] + ".sql";
        var resource = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .Where(resource => metadata.StringComparer.Equals(resource.Name, file)).ToList();
        if (resource is not [var found] || image.PEHeaders.CorHeader is not { } header)
            return false;

        // ECMA-335 II.24.2.4: a resource is its length as a 32-bit integer and then its bytes.
        var data = image.GetSectionData(header.ResourcesDirectory.RelativeVirtualAddress + (int)found.Offset).GetReader();
        return IsWritten(data.ReadUTF8(data.ReadInt32()));
    }
}
