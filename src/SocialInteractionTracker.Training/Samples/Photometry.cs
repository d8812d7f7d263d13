using SocialInteractionTracker.Simulation.Randomness;

namespace SocialInteractionTracker.Training.Samples;

/// <summary>Changes a view's grey values: light, contrast, sharpness, noise, things in the way.</summary>
/// <param name="options">How much.</param>
internal sealed class Photometry(AugmentationOptions options)
{
    private const float White = 255;
    private const double LargestCover = 0.2;
    private const double SmallestCover = 0.04;

    /// <summary>Changes a view.</summary>
    /// <param name="view">Its grey values, row by row.</param>
    /// <param name="size">Width and height, px.</param>
    /// <param name="random">Chance.</param>
    public void Change(Span<float> view, int size, RandomSource random)
    {
        Relight(view, random);
        if (random.Chance(options.BlurProbability))
        {
            Blur(view, size, (float)random.Between(0.05, 1.0 / 3));
        }

        if (random.Chance(options.CutOutProbability))
        {
            Cover(view, size, random);
        }

        if (random.Chance(options.NoiseProbability))
        {
            var deviation = random.Between(0, options.MostNoise);
            foreach (ref var value in view)
            {
                value += (float)random.Normal(0, deviation);
            }
        }

        foreach (ref var value in view)
        {
            value = Math.Clamp(value, 0, White);
        }
    }

    private void Relight(Span<float> view, RandomSource random)
    {
        var gain = (float)Math.Exp(random.Normal(0, options.ContrastDeviation));
        var gamma = (float)Math.Exp(random.Normal(0, options.ContrastDeviation));
        var offset = (float)random.Normal(0, options.BrightnessDeviation);
        var isInverted = random.Chance(options.InversionProbability);
        foreach (ref var value in view)
        {
            var share = MathF.Pow(Math.Clamp(value, 0, White) / White, gamma);
            var relit = (((share - 0.5f) * gain) + 0.5f) * White;
            value = Math.Clamp((isInverted ? White - relit : relit) + offset, 0, White);
        }
    }

    private static void Blur(Span<float> view, int size, float side)
    {
        var middle = 1 - (2 * side);
        for (var line = 0; line < size; line++)
        {
            Smooth(view, line * size, 1, size, side, middle);
        }

        for (var line = 0; line < size; line++)
        {
            Smooth(view, line, size, size, side, middle);
        }
    }

    private static void Smooth(Span<float> view, int start, int step, int count, float side, float middle)
    {
        var before = view[start];
        for (var i = 0; i < count; i++)
        {
            var at = start + (i * step);
            var after = view[i + 1 < count ? at + step : at];
            var value = view[at];
            view[at] = (side * (before + after)) + (middle * value);
            before = value;
        }
    }

    private static void Cover(Span<float> view, int size, RandomSource random)
    {
        var (width, height) = (Side(), Side());
        var (left, top) = (random.Below(size - width), random.Below(size - height));
        var grey = (float)random.Between(0, White);
        for (var row = top; row < top + height; row++)
        {
            view.Slice((row * size) + left, width).Fill(grey);
        }

        int Side() => Math.Max(1, (int)(size * random.Between(SmallestCover, LargestCover)));
    }
}
