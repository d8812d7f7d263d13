using SocialInteractionTracker.Core;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>Everything that learning needs to go on after it was stopped.</summary>
public sealed class Checkpoint
{
    private const uint Magic = 0x3154_4953;

    /// <summary>Begins to learn.</summary>
    /// <param name="start">The network that learning starts from; changed by learning.</param>
    public Checkpoint(NetworkState start)
    {
        ArgumentNullException.ThrowIfNull(start);
        State = start;
        Averaged = State.Copy();
        Optimiser = new AdamW(State);
    }

    /// <summary>Begins to learn from nothing.</summary>
    /// <param name="plan">The network's shape.</param>
    /// <param name="random">What the first weights are drawn from.</param>
    public Checkpoint(NetworkPlan plan, RandomSource random)
        : this(NetworkState.Create(plan, random))
    {
    }

    /// <summary>Reads a checkpoint.</summary>
    /// <param name="plan">The network's shape.</param>
    /// <param name="path">Its file.</param>
    /// <returns>The checkpoint.</returns>
    /// <exception cref="UserErrorException">The file is no checkpoint, or one of another network.</exception>
    public static Checkpoint Read(NetworkPlan plan, string path)
    {
        var checkpoint = new Checkpoint(plan, new RandomSource(0));
        checkpoint.Load(path);
        return checkpoint;
    }

    /// <summary>Steps made.</summary>
    public int Step { get; set; }

    /// <summary>Smallest error measured so far, cm.</summary>
    public double BestErrorCm { get; set; } = double.PositiveInfinity;

    /// <summary>Measurements since then.</summary>
    public int SinceBest { get; set; }

    /// <summary>What is learnt.</summary>
    public NetworkState State { get; }

    /// <summary>Its running average: what is measured and exported.</summary>
    public NetworkState Averaged { get; }

    /// <summary>The optimiser's moments.</summary>
    public AdamW Optimiser { get; }

    private IEnumerable<float[]> Arrays => State.Arrays.Concat(Averaged.Arrays).Concat(Optimiser.First.Arrays).Concat(Optimiser.Second.Arrays);

    /// <summary>Moves the average a little towards the state.</summary>
    /// <param name="keep">How much of the average is kept; less in the first steps.</param>
    public void Average(double keep)
    {
        var kept = (float)Math.Min(keep, (1.0 + Step) / (10 + Step));
        foreach (var (average, state) in Averaged.Arrays.Zip(State.Arrays))
        {
            for (var i = 0; i < average.Length; i++)
            {
                average[i] = (kept * average[i]) + ((1 - kept) * state[i]);
            }
        }
    }

    /// <summary>Writes the checkpoint, whole or not at all.</summary>
    /// <param name="path">Where.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path)
    {
        var unfinished = path + ".partial";
        using (var writer = new BinaryWriter(File.Create(unfinished)))
        {
            writer.Write(Magic);
            writer.Write(Step);
            writer.Write(BestErrorCm);
            writer.Write(SinceBest);
            foreach (var array in Arrays)
            {
                writer.Write(array.Length);
                writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(array.AsSpan()));
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads a checkpoint of a network of the same shape into this one.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="UserErrorException">The file is no checkpoint, or one of another network.</exception>
    public void Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadUInt32() != Magic)
        {
            throw Fault(path, "something else");
        }

        (Step, BestErrorCm, SinceBest) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadInt32());
        foreach (var array in Arrays)
        {
            if (reader.ReadInt32() != array.Length)
            {
                throw Fault(path, "the numbers of another network");
            }

            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(array.AsSpan()));
        }
    }

    private static UserErrorException Fault(string path, string found) =>
        new(new Fault(path, found, "a checkpoint of this network", "Remove the file, or train into another folder."));
}
