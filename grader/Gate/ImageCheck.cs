using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Katas.Grader.Gate;

/// <summary>
/// Looks up everything that the emitted assembly refers to, and what it declares beside plain managed code. What only the
/// compiler emits passes where the compiler emits it.
/// </summary>
internal sealed class ImageCheck
{
    private const string CompilersOwn = "<PrivateImplementationDetails>";

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly AllowList _list;
    private readonly ImageNames _names;
    private readonly ImagePlaces _places;
    private readonly List<Refusal> _refusals = [];

    /// <summary>Others' code is in the assembly too: a type that no instruction uses may stand in a signature of theirs, and does nothing.</summary>
    private readonly bool _isMixed;

    private ImageCheck(PEReader image, AllowList list, IReadOnlySet<string> others)
    {
        (_image, _metadata, _list) = (image, image.GetMetadataReader(), list);
        _names = new ImageNames(_metadata);
        _places = new ImagePlaces(image, _metadata, others);
        _isMixed = _places.HasOthers;
    }

    /// <param name="image">The assembly.</param>
    /// <param name="list">What may be used.</param>
    /// <param name="others">The files that are the kata's own or were written by source generators; what they use is not looked at.</param>
    public static IReadOnlyList<Refusal> Refusals(byte[] image, AllowList list, IReadOnlySet<string> others)
    {
        using var stream = new MemoryStream(image);
        using var reader = new PEReader(stream);
        var check = new ImageCheck(reader, list, others);
        check.References();
        check.Declarations();
        check.Attributes();
        return check._refusals;
    }

    private void References()
    {
        foreach (var handle in _metadata.AssemblyReferences)
        {
            var name = _metadata.GetString(_metadata.GetAssemblyReference(handle).Name);
            if (!_list.HasAssembly(name))
                Refuse(name, null);
        }

        foreach (var handle in _metadata.TypeReferences)
        {
            var name = _names.Of(handle);
            Judge(handle, name.ToString(), _list.Of(name));
        }

        foreach (var handle in _metadata.MemberReferences)
        {
            var member = _metadata.GetMemberReference(handle);
            var name = _metadata.GetString(member.Name);
            if (_names.Declaring(member.Parent) is { } type)
                Judge(handle, $"{type}.{name}", _list.Of(type, name, _names.Parameters(member)));
        }

        if (_metadata.ExportedTypes.Count > 0 || _metadata.GetTableRowCount(TableIndex.ModuleRef) > 0 || _metadata.GetTableRowCount(TableIndex.ImplMap) > 0)
            Refuse("extern", "write it in C#; a submission is one assembly of its own.");
        if ((_image.PEHeaders.CorHeader!.Flags & CorFlags.ILOnly) == 0 || _metadata.GetTableRowCount(TableIndex.DeclSecurity) > 0)
            Refuse("native code", "write it in C#.");
        if (Enumerable.Range(1, _metadata.GetTableRowCount(TableIndex.StandAloneSig)).Any(row =>
            _metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).GetKind() == StandaloneSignatureKind.Method))
            Refuse("function pointers", "use delegates.");
    }

    private void Judge(EntityHandle handle, string name, Ruling ruling)
    {
        if (ruling.Permission is Permission.Allowed or Permission.Emitted)
            return;

        var uses = _places.Of(handle).ToList();
        var byHand = uses.FirstOrDefault(use => !_places.IsOfOthers(use.Method) && !(ruling.Permission == Permission.Helper && IsCompilersOwn(use.Method)));
        var isIdle = uses.Count == 0 && handle.Kind == HandleKind.TypeReference && (_isMixed || ruling.Permission == Permission.Helper);
        if (byHand is not null || uses.Count == 0 && !isIdle)
            Refuse(name, ruling.Advice, byHand);
    }

    private bool IsCompilersOwn(MethodDefinitionHandle method) =>
        _names.Of(_metadata.GetMethodDefinition(method).GetDeclaringType()).ToString().StartsWith(CompilersOwn, StringComparison.Ordinal);

    private void Declarations()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var type = _metadata.GetTypeDefinition(handle);
            var name = _names.Of(handle);
            var isCompilers = name.ToString().StartsWith(CompilersOwn, StringComparison.Ordinal);
            if (!isCompilers && (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout)
                Refuse(name.ToString(), "let its fields lie one after the other: leave out the explicit layout.");
            if (name.IsRuntimes && _list.Of(name).Permission is not (Permission.Allowed or Permission.Emitted))
                Refuse(name.ToString(), "declare it in a namespace of your own.");

            var isDelegate = type.BaseType is { Kind: HandleKind.TypeReference, IsNil: false } parent && _names.Of((TypeReferenceHandle)parent) is { Namespace: "System", Path: nameof(MulticastDelegate) };
            foreach (var method in type.GetMethods())
                Method(name, method, isDelegate);
        }
    }

    private void Method(TypeName type, MethodDefinitionHandle handle, bool isOfDelegate)
    {
        var method = _metadata.GetMethodDefinition(handle);
        var name = _metadata.GetString(method.Name);
        if (type is { Namespace: "", Path: "<Module>" })
            Refuse("module initializer", "put it where it is used.");
        if (name == "Finalize" && (method.Attributes & MethodAttributes.Virtual) != 0 && method.GetParameters().All(parameter => _metadata.GetParameter(parameter).SequenceNumber == 0))
            Refuse($"{type}.{name}", "implement IDisposable.", new ImageUse(handle, 0));

        const MethodImplAttributes codeOfOthers = MethodImplAttributes.CodeTypeMask | MethodImplAttributes.Unmanaged | MethodImplAttributes.InternalCall | MethodImplAttributes.ForwardRef;
        if ((method.Attributes & (MethodAttributes.PinvokeImpl | MethodAttributes.UnmanagedExport)) != 0 || !isOfDelegate && (method.ImplAttributes & codeOfOthers) != 0)
            Refuse($"{type}.{name}", "write it in C#: no code of others is called.");
    }

    /// <summary>The constructors of attributes are looked up like every member; on the assembly just the compiler's own may stand.</summary>
    private void Attributes()
    {
        foreach (var handle in _metadata.GetAssemblyDefinition().GetCustomAttributes().Concat(_metadata.GetModuleDefinition().GetCustomAttributes()))
        {
            var name = _metadata.GetCustomAttribute(handle).Constructor switch
            {
                { Kind: HandleKind.MemberReference } member => _names.Declaring(_metadata.GetMemberReference((MemberReferenceHandle)member).Parent),
                { Kind: HandleKind.MethodDefinition } method => _names.Of(_metadata.GetMethodDefinition((MethodDefinitionHandle)method).GetDeclaringType()),
                _ => null,
            };
            if (name is not { } type || _list.Of(type).Permission != Permission.Emitted)
                Refuse(name?.ToString() ?? "attribute", "leave out attributes of the assembly.");
        }
    }

    private void Refuse(string symbol, string? advice, ImageUse? use = null)
    {
        var (file, line, column) = use is { } known ? _places.Source(known) : ("", 0, 0);
        _refusals.Add(new Refusal(file, line, column, symbol, new Objection(symbol, advice).Sentence, ""));
    }
}
