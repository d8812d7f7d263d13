using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.Training.Pictures;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Pictures;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>Frames that people labelled.</summary>
public static class LabelledFrames
{
    /// <summary>Reads the pictures of a table of labels.</summary>
    /// <param name="table">The table with a scale for every recording; keypoints the networks do not know are left out.</param>
    /// <returns>The frames, recording by recording in the order of the table.</returns>
    /// <exception cref="UserErrorException">A picture is at fault.</exception>
    public static ImmutableArray<TrainingFrame> Read(LabelTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = KeypointNames.All.Select(name => table.Keypoints.IndexOf(name)).ToArray();
        return [.. table.Frames.GroupBy(f => f.Recording).SelectMany(recording => Read(recording.Key, [.. recording], columns))];
    }

    private static IEnumerable<TrainingFrame> Read(string recording, ImmutableArray<LabelledFrame> frames, int[] columns)
    {
        var pxPerCm = frames[0].PxPerCm ?? throw new ArgumentException($"Recording {recording} has no scale.", nameof(frames));
        var pictures = frames.Select(f => Convert(PictureFile.ReadGrey(f.Path))).ToArray();
        var backgrounds = pictures.GroupBy(p => (p.Width, p.Height)).ToDictionary(g => g.Key, g => new PicturePyramid(GreyPicture.Median([.. g])));
        return frames.Zip(pictures, (frame, picture) => new TrainingFrame(
            recording, new PicturePyramid(picture), backgrounds[(picture.Width, picture.Height)], pxPerCm,
            [TrainingAnimal.Of(columns.Select(c => c < 0 ? PixelPoint.Missing : frame.Positions[c]))]));
    }

    private static GreyPicture Convert(LumaPicture picture) => new(picture.View.Pixels.ToArray(), picture.Width, picture.Height);
}
