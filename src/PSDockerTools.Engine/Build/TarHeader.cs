using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace PSDockerTools.Engine.Build;

/// <summary>
/// A header of a tar archive in ustar format, preceded by a pax extended header for values that do not fit: long names, names that are not
/// ASCII or not UTF-8, times before 1970 or after 2242, files of 8 GiB and more.
/// </summary>
internal sealed class TarHeader
{
    public const int Block = 512;
    private const long LargestNumber = 0x1_FFFF_FFFF; // eleven octal digits

    /// <summary>The path, with a trailing slash for a folder.</summary>
    public required byte[] Name { get; init; }

    public required ContextKind Kind { get; init; }

    public UnixFileMode Mode { get; init; }

    public long Size { get; init; }

    /// <summary>The modification time in Unix seconds.</summary>
    public long Time { get; init; }

    public byte[] Target { get; init; } = [];

    public int Major { get; init; }

    public int Minor { get; init; }

    private char Type => Kind switch
    {
        ContextKind.Link => '2',
        ContextKind.CharacterDevice => '3',
        ContextKind.BlockDevice => '4',
        ContextKind.Folder => '5',
        ContextKind.Pipe => '6',
        _ => '0',
    };

    public byte[] ToBytes()
    {
        using MemoryStream records = new();
        if (NeedsRecord(Name)) { Record(records, "path", Name); }
        if (NeedsRecord(Target)) { Record(records, "linkpath", Target); }
        if (Time is < 0 or > LargestNumber) { Record(records, "mtime", Number(Time)); }
        if (Size > LargestNumber) { Record(records, "size", Number(Size)); }
        if (records.Length == 0) { return Plain(Name, Type, Size, Time); }
        byte[] extended = new byte[Block + RoundUp(records.Length)];
        Plain("PaxHeaders.0/entry"u8, 'x', records.Length, 0).CopyTo(extended, 0);
        records.ToArray().CopyTo(extended, Block);
        return [.. extended, .. Plain(Name, Type, Size <= LargestNumber ? Size : 0, Math.Clamp(Time, 0, LargestNumber))];
    }

    /// <summary>Returns a length rounded up to whole blocks.</summary>
    public static long RoundUp(long length) => (length + Block - 1) / Block * Block;

    private byte[] Plain(ReadOnlySpan<byte> name, char type, long size, long time)
    {
        byte[] header = new byte[Block];
        Text(header, 0, 100, name);
        Octal(header, 100, 8, (int)Mode);
        Octal(header, 108, 8, 0); // root, as in the docker CLI
        Octal(header, 116, 8, 0);
        Octal(header, 124, 12, size);
        Octal(header, 136, 12, time);
        header[156] = (byte)type;
        Text(header, 157, 100, Target);
        "ustar\000"u8.CopyTo(header.AsSpan(257));
        Octal(header, 329, 8, Major);
        Octal(header, 337, 8, Minor);
        header.AsSpan(148, 8).Fill((byte)' ');
        Octal(header, 148, 7, header.Sum(one => one));
        return header;
    }

    private static bool NeedsRecord(byte[] text) => text.Length > 100 || !Ascii.IsValid(text);

    private static byte[] Number(long number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a pax record: <c>30 mtime=-86400</c> and a line feed. The length includes its own digits.</summary>
    private static void Record(Stream records, string key, byte[] value)
    {
        int rest = key.Length + value.Length + 3; // a space, = and a line feed
        int length = rest + Digits(rest);
        length = rest + Digits(length);
        records.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{length} {key}=")));
        records.Write(value);
        records.WriteByte((byte)'\n');
    }

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>
    /// Writes a text field. Longer or non-ASCII text is in the extended header; this field contains an approximation for old readers.
    /// </summary>
    private static void Text(byte[] header, int start, int length, ReadOnlySpan<byte> text)
    {
        for (int index = 0; index < Math.Min(length, text.Length); index++) { header[start + index] = text[index] < 128 ? text[index] : (byte)'_'; }
    }

    private static void Octal(byte[] header, int start, int length, long number)
    {
        for (int index = start + length - 2; index >= start; index--, number /= 8) { header[index] = (byte)('0' + (number % 8)); }
    }
}
