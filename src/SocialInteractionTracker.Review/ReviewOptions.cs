using System.Net;

namespace SocialInteractionTracker.Review;

/// <summary>How the review page is served.</summary>
public sealed record ReviewOptions
{
    private const int LargestPort = 65535;

    /// <summary>The address to listen on; default 127.0.0.1, which only this computer reaches.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on, 0 to 65535; default 0: a free one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no port.</exception>
    public int Port
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Port));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestPort, nameof(Port));
            field = value;
        }
    }

    /// <summary>Tells the time of what reviewers say; default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What a browser has to show to be served; <see langword="null"/> (default) for none, allowed on loopback only.</summary>
    public string? Token { get; init; }
}
