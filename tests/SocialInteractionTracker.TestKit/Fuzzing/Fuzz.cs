using System.Diagnostics;
using System.Globalization;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.TestKit.Fuzzing;

/// <summary>Gives a parser many damaged files: it must end soon, within its memory, with a result or with an error for the user.</summary>
/// <remarks>
/// Case k is drawn from seed k, so the same cases come each time; <c>SIT_FUZZ=100</c> in the environment tries a hundred times as many,
/// and <c>SIT_FUZZ_FROM=7</c> begins at case 7.
/// </remarks>
public static class Fuzz
{
    /// <summary>What a case may take, s; the slowest takes a hundredth of it.</summary>
    private const double LimitS = 20;

    /// <summary>What a case may allocate unless said otherwise, bytes; the files themselves are a few kB.</summary>
    public const long LimitBytes = 256L << 20;

    private const string Times = "SIT_FUZZ";
    private const string From = "SIT_FUZZ_FROM";

    /// <summary>Tries a parser.</summary>
    /// <param name="cases">Number of cases in the gate.</param>
    /// <param name="parse">Damages a file by the chance it is given, and parses it.</param>
    /// <param name="limitBytes">What a case may allocate, bytes.</param>
    public static void Each(int cases, Action<Random> parse, long limitBytes = LimitBytes)
    {
        var first = Number(From, 0);
        var last = first + (cases * Number(Times, 1));
        var (current, failure) = (first, (string?)null);
        var thread = new Thread(
            () =>
            {
                for (; current < last && failure is null; current++)
                {
                    failure = Failure(current, parse, limitBytes);
                }
            })
        { IsBackground = true };
        thread.Start();
        WaitFor(thread, () => current);
        Assert.That(failure, Is.Null);
    }

    /// <summary>Waits as long as cases go on ending.</summary>
    private static void WaitFor(Thread thread, Func<int> current)
    {
        var (seen, since) = (current(), Stopwatch.StartNew());
        while (!thread.Join(TimeSpan.FromSeconds(0.5)))
        {
            if (current() != seen)
            {
                (seen, since) = (current(), Stopwatch.StartNew());
            }

            Assert.That(since.Elapsed.TotalSeconds, Is.LessThan(LimitS), $"case {seen} hangs");
        }
    }

    /// <summary>What is wrong with how a case ended; <see langword="null"/> if nothing is.</summary>
    private static string? Failure(int number, Action<Random> parse, long limitBytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            parse(new Random(number));
        }
        catch (UserErrorException error) when (error.Faults.All(IsWhole))
        {
        }
        catch (Exception error)
        {
            return $"case {number}: {error}";
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return bytes <= limitBytes ? null : string.Create(CultureInfo.InvariantCulture, $"case {number} allocated {bytes >> 20} MB");
    }

    private static bool IsWhole(Fault fault) =>
        !new[] { fault.Where, fault.Found, fault.Expected, fault.Do }.Any(string.IsNullOrWhiteSpace);

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
