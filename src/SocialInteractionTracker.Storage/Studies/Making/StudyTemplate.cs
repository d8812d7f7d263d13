using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Presets;

namespace SocialInteractionTracker.Storage.Studies.Making;

/// <summary>Writes a <c>study.yaml</c> that explains itself.</summary>
internal static class StudyTemplate
{
    private const string Head = """
        # A study of SocialInteractionTracker. What follows a # is a comment.
        # 'sit check .' tells every mistake in this file and the tables beside it; 'sit run .' makes the results.


        """;

    private const string SocialInteraction = """

        # The social-interaction test: two trials a subject, without and with a target in the enclosure.
        social_interaction:
          preset: {0}        # {1}
          # CONFIRM: the arena's floor inside the walls, cm. Every distance and zone depends on it.
          width_cm: {2}
          height_cm: {3}
          duration_s: {4}          # length of the scored window
          start_s: detect          # when the hand has gone and the animal is alone; or seconds of the video
          enclosure_wall: top      # the wall of the picture at which the enclosure stands: top, right, bottom or left
          # enclosure_along_cm: 10     # the enclosure's length along that wall
          # enclosure_deep_cm: 6.5     # how far it reaches from the wall
          # interaction_zone: {{ along_cm: 24, deep_cm: 14 }}     # or {{ within_cm: 8 }} for all within 8 cm of the enclosure
          # corner_size_cm: 9

        """;

    private const string OpenField = """

        # The open field.
        open_field:
          preset: {0}         # {1}
          # CONFIRM: the arena's floor inside the walls, cm (a circle: diameter_cm alone). Every distance and zone depends on it.
          width_cm: {2}
          height_cm: {3}
          duration_s: {4}          # length of the scored window
          start_s: detect          # when the hand has gone; or seconds of the video
          # centre: half_side      # half_side (25 % of the area), half_area, middle_ninth or periphery_band

        """;

    private const string Tail = """

        # How the subject is found: pose (networks), or silhouette (its outline against the background).
        tracker: pose

        # Where the arena is in the picture is found by itself. To give it instead, below a test, an arena or in trials/<trial_id>.yaml:
        #   corners_px: [[80, 40], [560, 42], [558, 440], [82, 438]]     # top left, top right, bottom right, bottom left
        #   circle_px: {{ x: 320, y: 240, radius: 200 }}                   # a circular arena from straight above
        #   px_per_cm: 11.2                                              # only the scale
        # Zones of your own, in cm from the arena's top left corner, in the same places:
        #   zones:
        #     hut: {{ rectangle_cm: [0, 0, 10, 12] }}                      # left, top, width, height

        # Several arenas: name them in the column arena of trials.csv.
        # arenas:
        #   box1: {{ corners_px: [[80, 40], [560, 42], [558, 440], [82, 438]] }}

        # The groups of subjects.csv that are controls.
        # control_groups: [control]

        classification:
          primary_rule: ratio      # ratio, control_sd, residual, ratio_and_corner or ratio_or_speed
          primary_point: body_centre
          # intermediate: [0.9, 1.1]     # SI ratios that are called intermediate

        scoring:
          bin_lengths_s: [30]

        output:
          frames: false            # positions, speed and zone states of every frame
          overlays: none           # videos with all that was scored drawn over them: none, flagged or all

        """;

    private static readonly CompositeFormat SocialInteractionFormat = CompositeFormat.Parse(SocialInteraction);
    private static readonly CompositeFormat OpenFieldFormat = CompositeFormat.Parse(OpenField);
    private static readonly CompositeFormat TailFormat = CompositeFormat.Parse(Tail);

    /// <summary>The text of a study file.</summary>
    /// <param name="name">The study's name.</param>
    /// <param name="durationsS">The length of the window of each test that the study has, s.</param>
    /// <param name="allowIncompletePairs">Whether some subjects have only one trial of a pair.</param>
    public static string Text(string name, ImmutableDictionary<TestKind, double> durationsS, bool allowIncompletePairs)
    {
        var text = new StringBuilder(Head);
        text.Append(CultureInfo.InvariantCulture, $"name: {JsonSerializer.Serialize(name)}\n");
        if (durationsS.TryGetValue(TestKind.SocialInteraction, out var social))
        {
            var preset = PresetLibrary.Default(TestKind.SocialInteraction);
            Append(text, SocialInteractionFormat, preset, (preset.SocialInteraction!.ArenaWidthCm, preset.SocialInteraction.ArenaHeightCm), social);
        }

        if (durationsS.TryGetValue(TestKind.OpenField, out var openField))
        {
            var preset = PresetLibrary.Default(TestKind.OpenField);
            Append(text, OpenFieldFormat, preset, (preset.OpenField!.WidthCm, preset.OpenField.HeightCm), openField);
        }

        if (allowIncompletePairs)
        {
            text.Append("\n# Some subjects have only one trial of a pair, or the names did not say which; their ratios are withheld.\nallow_incomplete_pairs: true\n");
        }

        text.AppendFormat(CultureInfo.InvariantCulture, TailFormat);
        return text.ToString();
    }

    private static void Append(StringBuilder text, CompositeFormat format, Preset preset, (double WidthCm, double HeightCm) size, double durationS)
    {
        var names = string.Join(", ", PresetLibrary.All.Where(p => p.Test == preset.Test).Select(p => p.Name));
        text.AppendFormat(CultureInfo.InvariantCulture, format, preset.Name, names, size.WidthCm, size.HeightCm, durationS);
    }
}
