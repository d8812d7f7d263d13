namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>In which order the axes of a SLEAP analysis file stand.</summary>
/// <param name="Animals">Number of animals.</param>
/// <param name="Nodes">Number of body parts.</param>
/// <param name="Frames">Number of frames.</param>
/// <param name="Order">The order.</param>
internal sealed record SleapAxes(int Animals, int Nodes, int Frames, SleapAxes.Layout Order)
{
    private const int Coordinates = 2;

    /// <summary>The orders that programs write.</summary>
    public enum Layout
    {
        /// <summary>SLEAP's: animal, coordinate, body part, frame.</summary>
        AnimalFirst,

        /// <summary>SLEAP's without transposing: frame, body part, coordinate, animal.</summary>
        FrameFirst,

        /// <summary>sleap-io's standard: frame, animal, body part, coordinate.</summary>
        CoordinateLast,
    }

    /// <summary>The axes of a shape; <see langword="null"/> if it is none of positions.</summary>
    public static SleapAxes? Of(int[] shape, int nodes) => shape switch
    {
        [var animals, Coordinates, var n, var frames] when n == nodes => new SleapAxes(animals, nodes, frames, Layout.AnimalFirst),
        [var frames, var n, Coordinates, var animals] when n == nodes => new SleapAxes(animals, nodes, frames, Layout.FrameFirst),
        [var frames, var animals, var n, Coordinates] when n == nodes => new SleapAxes(animals, nodes, frames, Layout.CoordinateLast),
        _ => null,
    };

    /// <summary>Place of a coordinate in <c>tracks</c>.</summary>
    public int Position(int animal, int coordinate, int node, int frame) => Order switch
    {
        Layout.AnimalFirst => (((((animal * Coordinates) + coordinate) * Nodes) + node) * Frames) + frame,
        Layout.FrameFirst => (((((frame * Nodes) + node) * Coordinates) + coordinate) * Animals) + animal,
        _ => (((((frame * Animals) + animal) * Nodes) + node) * Coordinates) + coordinate,
    };

    /// <summary>Place of a score in <c>point_scores</c>.</summary>
    public int PointScore(int animal, int node, int frame) => Order switch
    {
        Layout.AnimalFirst => (((animal * Nodes) + node) * Frames) + frame,
        Layout.FrameFirst => (((frame * Nodes) + node) * Animals) + animal,
        _ => (((frame * Animals) + animal) * Nodes) + node,
    };

    /// <summary>Place of a score in <c>instance_scores</c> and <c>tracking_scores</c>.</summary>
    public int InstanceScore(int animal, int frame) => Order == Layout.AnimalFirst ? (animal * Frames) + frame : (frame * Animals) + animal;

    /// <summary>Place in <c>track_occupancy</c>, which SLEAP turns the other way than all others.</summary>
    public int Occupancy(int animal, int frame) => Order == Layout.FrameFirst ? (animal * Frames) + frame : (frame * Animals) + animal;

    /// <summary>Something of each animal in each frame.</summary>
    public IReadOnlyList<IReadOnlyList<T>> ByAnimal<T>(Func<int, int, T> value) =>
        [.. Enumerable.Range(0, Animals).Select(animal => (IReadOnlyList<T>)[.. Enumerable.Range(0, Frames).Select(frame => value(animal, frame))])];
}
