using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Bouts;

/// <summary>Turns what single frames say into bouts.</summary>
public static class BoutFinder
{
    private const double SlackS = 1e-9;

    /// <summary>Finds the bouts of a behaviour.</summary>
    /// <param name="evidence">What each frame of the video says.</param>
    /// <param name="frames">The frames that count; bouts are cut to their window.</param>
    /// <param name="rule">How frames become bouts.</param>
    /// <returns>The bouts in order of start; empty if there are none.</returns>
    /// <remarks>
    /// A bout runs from its first to its last frame that shows the behaviour. Interruptions, unknown frames among them, are
    /// bridged up to <see cref="BoutRule.MergeGapS"/>; a bridged one counts as part of the bout. A bout that follows an
    /// unknown or excluded stretch before which the behaviour was shown has <see cref="BoutSpan.BeginningSeen"/> false.
    /// </remarks>
    /// <exception cref="ArgumentException">There is not one piece of evidence a frame.</exception>
    public static ImmutableArray<BoutSpan> Find(ReadOnlySpan<BoutEvidence> evidence, ScoredFrames frames, BoutRule rule)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(rule);
        if (evidence.Length != frames.Times.Count)
        {
            throw new ArgumentException($"The video has {frames.Times.Count} frames, not {evidence.Length}.", nameof(evidence));
        }

        var open = new OpenBout(frames, rule);
        for (var k = frames.First; k < frames.End; k++)
        {
            open.Take(k, evidence[k]);
        }

        return open.Finish();
    }

    private sealed class OpenBout(ScoredFrames frames, BoutRule rule)
    {
        private const int None = -1;

        private readonly ImmutableArray<BoutSpan>.Builder _found = ImmutableArray.CreateBuilder<BoutSpan>();
        private int _start = None;
        private int _lastOn = None;
        private bool _lastKnownWasOn;
        private bool _beginningSeen;
        private bool _isContinued;

        public void Take(int frame, BoutEvidence evidence)
        {
            if (evidence == BoutEvidence.On)
            {
                if (_start == None)
                {
                    _start = frame;
                    _beginningSeen = !(_lastKnownWasOn && _isContinued);
                }

                _lastOn = frame;
            }
            else if (_start != None && Ends(frame, evidence))
            {
                Close();
            }

            _lastKnownWasOn = evidence switch
            {
                BoutEvidence.On => true,
                BoutEvidence.Off or BoutEvidence.ClearlyOff => false,
                _ => _lastKnownWasOn,
            };
        }

        public ImmutableArray<BoutSpan> Finish()
        {
            if (_start != None)
            {
                Close();
            }

            return _found.DrainToImmutable();
        }

        private bool Ends(int frame, BoutEvidence evidence) =>
            evidence is BoutEvidence.ClearlyOff or BoutEvidence.Excluded
            || frames.Times.EndS(frame) - frames.Times.EndS(_lastOn) > rule.MergeGapS + SlackS;

        private void Close()
        {
            var span = BoutSpan.Of(frames, _start, _lastOn + 1) with { BeginningSeen = _beginningSeen };
            var isLongEnough = span.DurationS >= rule.MinBoutS - SlackS;
            if (isLongEnough)
            {
                _found.Add(span);
            }

            // A stay that was too short to count leaves a later sight of the same stay free to count as its beginning.
            _isContinued = isLongEnough || !_beginningSeen;
            _start = None;
        }
    }
}
