using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>A checksum of everything a track depends on; the track is made again when it changes.</summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of some inputs.</summary>
    /// <param name="inputs">The inputs as JSON with its keys in a fixed order.</param>
    /// <returns>SHA-256 of the JSON, lower-case hexadecimal.</returns>
    public static string Of(JsonNode inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs.ToJsonString())));
    }
}
