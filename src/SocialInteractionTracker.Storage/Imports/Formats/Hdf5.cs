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
            return read(file);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw ImportFault.Of(path, $"an HDF5 file that cannot be read ({e.Message})", "a whole HDF5 file", "Copy or export the file again.");
        }
    }

    /// <remarks>The library throws the base class <see cref="Exception"/> itself on damaged files, so it is known by where it comes from.</remarks>
    private static bool IsDamage(Exception e) =>
        e.Source == Library || e is IOException or ArgumentException or IndexOutOfRangeException or OverflowException or KeyNotFoundException or InvalidCastException;
}
