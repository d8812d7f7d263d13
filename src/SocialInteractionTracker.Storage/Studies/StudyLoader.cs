using System.Collections.Immutable;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>Reads a study folder.</summary>
public static class StudyLoader
{
    /// <summary>Reads a study folder or tells every fault in it.</summary>
    /// <param name="folder">Path of the study folder.</param>
    /// <returns>The study.</returns>
    /// <exception cref="UserErrorException">Something in the folder is wrong; holds every fault found.</exception>
    public static Study Load(string folder)
    {
        var (study, faults) = Check(folder);
        return study ?? throw new UserErrorException(faults);
    }

    /// <summary>Reads a study folder and gives its faults.</summary>
    /// <param name="folder">Path of the study folder.</param>
    /// <returns>The study, <see langword="null"/> if there are faults; and the faults in order of file and row.</returns>
    public static (Study? Study, ImmutableArray<Fault> Faults) Check(string folder) =>
        throw new NotImplementedException($"Reading {folder} comes next.");
}
