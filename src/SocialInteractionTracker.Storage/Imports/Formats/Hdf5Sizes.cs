using PureHDF;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Refuses HDF5 files that claim more data than they can hold: one wrong bit in a size would ask for all memory.</summary>
internal static class Hdf5Sizes
{
    /// <summary>Deflate packs nothing to less than a 1032nd of its length.</summary>
    private const double MostOfChunks = 1032;

    /// <summary>Rows of tables become objects many times their size, and pack to a tenth at best.</summary>
    private const double MostOfTables = 32;

    /// <summary>What a data set may claim without having been written, bytes: its values are then all missing.</summary>
    private const double Unwritten = 4 << 20;

    /// <summary>How deep groups are looked into; the formats that are read have two levels.</summary>
    private const int Levels = 4;

    /// <summary>Looks at the sizes of all data sets of a file, without reading one.</summary>
    /// <param name="group">The file or a group in it.</param>
    /// <param name="fileBytes">The file's length, bytes.</param>
    /// <param name="level">How deep the group stands.</param>
    /// <exception cref="InvalidDataException">A data set claims more than the file can hold.</exception>
    public static void RefuseVast(IH5Group group, long fileBytes, int level = 0)
    {
        foreach (var child in level < Levels ? group.Children() : [])
        {
            if (child is IH5Group inner)
            {
                RefuseVast(inner, fileBytes, level + 1);
            }
            else if (child is IH5Dataset data && Bytes(data) is var bytes && bytes > (MostTimes(data) * fileBytes) + Unwritten)
            {
                throw new InvalidDataException(FormattableString.Invariant($"{data.Name} claims {bytes:0} bytes in a file of {fileBytes}"));
            }
        }
    }

    private static double Bytes(IH5Dataset data) => data.Space.Dimensions.Aggregate((double)data.Type.Size, (bytes, size) => bytes * size);

    private static double MostTimes(IH5Dataset data) => data switch
    {
        _ when data.Layout.Class != H5DataLayoutClass.Chunked => 1,
        _ when data.Type.Class == H5DataTypeClass.Compound => MostOfTables,
        _ => MostOfChunks,
    };
}
