using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Katas.Grader.Gate;

/// <summary>Reads the metadata tokens out of a method's instructions.</summary>
internal static class IlTokens
{
    private const byte TwoBytes = 0xFE;

    private static readonly OperandType?[] Short = new OperandType?[256], Long = new OperandType?[256];

    static IlTokens()
    {
        foreach (var code in typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!))
            (code.Size == 1 ? Short : Long)[code.Value & 0xFF] = code.OperandType;
    }

    /// <summary>Each token with the offset of its instruction.</summary>
    /// <exception cref="BadImageFormatException">There is an instruction that ECMA-335 does not know.</exception>
    public static IEnumerable<(int Offset, EntityHandle Token)> In(BlobReader il)
    {
        var found = new List<(int, EntityHandle)>();
        while (il.RemainingBytes > 0)
        {
            var offset = il.Offset;
            var first = il.ReadByte();
            switch (first == TwoBytes ? Long[il.ReadByte()] : Short[first])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                    found.Add((offset, MetadataTokens.EntityHandle(il.ReadInt32())));
                    break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32();
                    il.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    il.Offset += 8;
                    break;
                case OperandType.InlineBrTarget or OperandType.InlineI or OperandType.InlineString or OperandType.ShortInlineR:
                    il.Offset += 4;
                    break;
                case OperandType.InlineVar:
                    il.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    il.Offset += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    throw new BadImageFormatException($"There is an unknown instruction at {offset}.");
            }
        }

        return found;
    }
}
