using System.Collections.Immutable;

namespace SocialInteractionTracker.Core;

/// <summary>The user's files, study or options are at fault; the message says what, where, what was expected and what to do.</summary>
public sealed class UserErrorException : Exception
{
    /// <summary>Creates an error of one fault.</summary>
    /// <param name="fault">The fault.</param>
    public UserErrorException(Fault fault)
        : this([fault])
    {
    }

    /// <summary>Creates an error of all faults found.</summary>
    /// <param name="faults">The faults; at least one.</param>
    public UserErrorException(ImmutableArray<Fault> faults)
        : base(string.Join(FaultSeparator, faults))
    {
        Faults = faults;
    }

    /// <summary>The faults, in order of file and row.</summary>
    public ImmutableArray<Fault> Faults { get; }

    private const string FaultSeparator = "\n";
}
