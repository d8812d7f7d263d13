using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Reviewing;

/// <summary>Makes a study one that is reviewed blind.</summary>
internal static class BlindStudy
{
    /// <summary>Records that the study is reviewed blind from now on; nothing happens if it is so already.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="seed">Seed of the order of the trials.</param>
    /// <exception cref="UserErrorException">Something in the folder is wrong.</exception>
    /// <exception cref="IOException">It cannot be recorded.</exception>
    public static void Begin(string folder, int seed)
    {
        var last = StudyLoader.Load(folder).Reviews.LastOrDefault(entry => entry.Verdict is ReviewVerdict.Blinded or ReviewVerdict.Unblinded);
        if (last is not { Verdict: ReviewVerdict.Blinded })
        {
            ReviewJournal.Append(folder, new ReviewEntry(
                TrialId: null, Environment.UserName, TimeProvider.System.GetUtcNow(), ReviewVerdict.Blinded, seed.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
