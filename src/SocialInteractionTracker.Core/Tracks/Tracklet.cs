namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Candidates of consecutive frames that are beyond doubt the same animal; taken or left as a whole.</summary>
internal sealed class Tracklet
{
    /// <summary>The candidates, one a frame, in order.</summary>
    public List<Candidate> Members { get; } = [];

    /// <summary>The first candidate.</summary>
    public Candidate First => Members[0];

    /// <summary>The last candidate.</summary>
    public Candidate Last => Members[^1];

    /// <summary>What taking it is worth: the sum of its candidates' rewards, times <see cref="Weight"/>.</summary>
    public double Reward { get; private set; }

    /// <summary>How much of the reward counts, in [0, 1]; 0 leaves it out of every path.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Adds the candidate of the next frame.</summary>
    public void Add(Candidate candidate)
    {
        Members.Add(candidate);
        Reward += candidate.Reward;
    }
}
