namespace SocialInteractionTracker.Training.Learning;

/// <summary>How long and how fast a network learns.</summary>
public sealed record TrainingOptions
{
    /// <summary>Number of steps; default 16000.</summary>
    public int Steps { get; init; } = 16000;

    /// <summary>Seed of everything that is random; default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Views a step; default 16.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>Highest learning rate; it rises over the first steps and falls to 0 as half a cosine; default 0.002.</summary>
    public double Rate { get; init; } = 2e-3;

    /// <summary>Steps in which the rate rises; default 100.</summary>
    public int WarmUpSteps { get; init; } = 100;

    /// <summary>How much of the averaged network is kept each step; default 0.998.</summary>
    public double Average { get; init; } = 0.998;

    /// <summary>Steps from one measurement on the frames held out, and one checkpoint, to the next; default 500.</summary>
    public int MeasureEvery { get; init; } = 500;

    /// <summary>Learning ends when so many measurements in a row were no better than the best; default 20.</summary>
    /// <remarks>Much of what is learnt is learnt at the end, when the rate falls: patience is for runs that fail.</remarks>
    public int Patience { get; init; } = 20;

    /// <summary>Whether the network is measured before the first step too, so that the best one is never worse than the start; default no.</summary>
    public bool MeasuresStart { get; init; }

    /// <summary>Threads that draw views; the network itself uses one; default 2.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">Its number from 0.</param>
    /// <returns>The rate.</returns>
    public double RateAt(int step) =>
        Rate * Math.Min(1, (step + 1.0) / WarmUpSteps) * 0.5 * (1 + Math.Cos(Math.PI * step / Steps));
}
