using System.Text.Json;
using PureHDF;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Opens HDF5 files and says it when one is damaged.</summary>
internal static class Hdf5
{
    private static readonly string? Library = typeof(H5File).Assembly.GetName().Name;

    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'H', (byte)'D', (byte)'F'];

    /// <summary>Whether a file begins as HDF5 does.</summary>
    public static bool Is(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[Magic.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Magic);
    }

    /// <summary>Reads something from a file.</summary>
    /// <exception cref="UserErrorException">The file is damaged.</exception>
    public static T Read<T>(string path, Func<IH5Group, T> read)
    {
        try
        {
            using var file = H5File.OpenRead(path);
            Hdf5Sizes.RefuseVast(file, new FileInfo(path).Length);
            return read(file);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw ImportFault.Of(path, $"an HDF5 file that cannot be read ({e.Message})", "a whole HDF5 file", "Copy or export the file again.");
        }
    }

    /// <summary>The numbers of a data set of any number type; truth values are 0 and 1.</summary>
    public static double[] Numbers(IH5Dataset data) => data.Space.Dimensions.Contains(0UL) ? [] : (data.Type.Class, data.Type.Size) switch
    {
        (H5DataTypeClass.FloatingPoint, sizeof(double)) => data.Space.Dimensions.Length == 0 ? [data.Read<double>()] : data.Read<double[]>(),
        (H5DataTypeClass.FloatingPoint, sizeof(float)) => [.. data.Read<float[]>().Select(v => (double)v)],
        (_, sizeof(byte)) => [.. data.Read<sbyte[]>().Select(v => (double)v)],
        (_, sizeof(short)) => [.. data.Read<short[]>().Select(v => (double)v)],
        (_, sizeof(int)) => data.Space.Dimensions.Length == 0 ? [data.Read<int>()] : [.. data.Read<int[]>().Select(v => (double)v)],
        _ => data.Space.Dimensions.Length == 0 ? [data.Read<long>()] : [.. data.Read<long[]>().Select(v => (double)v)],
    };

    /// <summary>The numbers of a data set that files may lack.</summary>
    public static double[]? NumbersOrNull(IH5Group file, string name) => file.LinkExists(name) ? Numbers(file.Dataset(name)) : null;

    /// <summary>The words of a data set; none if it is empty, whatever type an empty one has.</summary>
    public static string[] Words(IH5Group file, string name)
    {
        var data = file.Dataset(name);
        return data.Space.Dimensions.Contains(0UL) ? [] : data.Read<string[]>();
    }

    /// <summary>The text of a data set that files may lack; empty then.</summary>
    public static string TextOrEmpty(IH5Group file, string name) =>
        file.LinkExists(name) && file.Dataset(name) is { } data && data.Type.Class is H5DataTypeClass.String or H5DataTypeClass.VariableLength
            ? file.Dataset(name).Read<string>()
            : "";

    /// <remarks>The library throws the base class <see cref="Exception"/> itself on damaged files, so it is known by where it comes from.</remarks>
    private static bool IsDamage(Exception e) =>
        e.Source == Library || e is IOException or InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException
            or KeyNotFoundException or InvalidCastException or FormatException or InvalidOperationException or JsonException;
}
