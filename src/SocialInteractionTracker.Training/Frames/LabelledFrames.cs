using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.Training.Pictures;
using SocialInteractionTracker.Video.Pictures;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>Frames that people labelled.</summary>
public static class LabelledFrames
{
    /// <summary>Reads a table of labels and its pictures.</summary>
    /// <param name="path">The table; a <c>recordings.csv</c> beside it gives the scales.</param>
    /// <returns>The frames in the order of the table.</returns>
    /// <exception cref="UserErrorException">The table or a picture is at fault, or a recording has no scale.</exception>
    public static ImmutableArray<TrainingFrame> Read(string path)
    {
        var table = LabelReader.Read(path);
        var columns = KeypointNames.All.Select(name => table.Keypoints.IndexOf(name)).ToArray();
        return [.. table.Frames.GroupBy(f => f.Recording).SelectMany(recording => Read(recording.Key, [.. recording], columns))];
    }

    private static IEnumerable<TrainingFrame> Read(string recording, ImmutableArray<LabelledFrame> frames, int[] columns)
    {
        var pxPerCm = frames[0].PxPerCm ?? throw new UserErrorException(new Fault(
            $"recordings.csv, recording {recording}", "no px_per_cm", "a rough scale", "Add a row for it."));
        var pictures = frames.Select(f => Convert(LumaPicture.Read(f.Path))).ToArray();
        var backgrounds = pictures.GroupBy(p => (p.Width, p.Height)).ToDictionary(g => g.Key, g => new PicturePyramid(GreyPicture.Median([.. g])));
        return frames.Zip(pictures, (frame, picture) => new TrainingFrame(
            recording, new PicturePyramid(picture), backgrounds[(picture.Width, picture.Height)], pxPerCm,
            [TrainingAnimal.Of(columns.Select(c => c < 0 ? PixelPoint.Missing : frame.Positions[c]))]));
    }

    private static GreyPicture Convert(LumaPicture picture) => new(picture.View.Pixels.ToArray(), picture.Width, picture.Height);
}
