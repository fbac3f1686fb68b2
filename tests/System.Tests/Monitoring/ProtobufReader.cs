using System.Text;

namespace Orchestrator.SystemTests.Monitoring;

/// <summary>The fields of a Protocol Buffers message, without its schema.</summary>
internal static class ProtobufReader
{
    /// <summary>The fields that hold bytes: messages, texts and ids, by number. Numbers are passed over.</summary>
    public static ILookup<int, byte[]> Fields(byte[] message)
    {
        var found = new List<(int Number, byte[] Bytes)>();
        var at = 0;
        while (at < message.Length)
        {
            var tag = Varint(message, ref at);
            switch (tag & 7)
            {
                case 0: Varint(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    found.Add(((int)(tag >> 3), message[at..(at + length)]));
                    at += length;
                    break;
                default: throw new FormatException($"A field of wire type {tag & 7} at {at}.");
            }
        }

        return found.ToLookup(field => field.Number, field => field.Bytes);
    }

    /// <summary>The first field of this number as a text; empty when there is none.</summary>
    public static string Text(this ILookup<int, byte[]> fields, int number) => Encoding.UTF8.GetString(fields[number].FirstOrDefault() ?? []);

    /// <summary>The same as hexadecimal digits.</summary>
    public static string Hex(this ILookup<int, byte[]> fields, int number) => Convert.ToHexStringLower(fields[number].FirstOrDefault() ?? []);

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
    }
}
