using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Videos in which something happens that no protocol foresees.</summary>
internal static class SceneCases
{
    private const string Encoder = " -c:v libx264 -preset ultrafast -pix_fmt yuv420p";
    private const string Still = "select=eq(n\\,0),loop=loop=149:size=1,setpts=N/30/TB";
    private const string Absent = "tmedian=radius=74,select=eq(n\\,75),loop=loop=149:size=1,setpts=N/30/TB";

    public static IEnumerable<CorpusCase> All =>
    [
        Scene("frozen stretch", "select=not(between(n\\,40\\,90)),setpts=PTS-STARTPTS,fps=30"),
        Scene("frozen from the middle on", "trim=end_frame=75,tpad=stop_mode=clone:stop_duration=2.5", CorpusEnding.Scored | CorpusEnding.Told),
        Scene("frozen throughout", Still),
        Scene("black stretch", "drawbox=t=fill:color=black:enable=between(t\\,1.5\\,3)", gate: true),
        Scene("black from the middle on", "drawbox=t=fill:color=black:enable=gt(t\\,2.5)"),
        Scene("black throughout", "drawbox=t=fill:color=black", CorpusEnding.Told),
        Scene("white throughout", "drawbox=t=fill:color=white", CorpusEnding.Told),
        Scene("noise throughout", "noise=alls=100:allf=t", CorpusEnding.Told),
        Scene("lights off in the middle", "eq=brightness=-0.4:enable=gt(t\\,2.5)"),
        Scene("lights switched every second", "eq=brightness=-0.4:enable=lt(mod(t\\,2)\\,1)"),
        Scene("flicker", "eq=brightness=0.2:enable=mod(n\\,2)"),
        Scene("camera knocked", "crop=280:200:20+20*gt(t\\,2.5):20,pad=320:240:20:20", gate: true),
        Scene("camera turned", "rotate=0.2*gt(t\\,2.5)"),
        Scene("camera drifting", "crop=280:200:8*t:20,pad=320:240:20:20"),
        Scene("upside down from the middle on", "vflip=enable=gt(t\\,2.5)"),
        Scene("animal absent", Absent, CorpusEnding.Told, gate: true),
        Scene("animal absent at first", "split[a][b];[b]" + Absent + "[c];[a][c]overlay=enable=lt(t\\,2.5)"),
        Scene("animal absent at the end", "split[a][b];[b]" + Absent + "[c];[a][c]overlay=enable=gt(t\\,2.5)"),
        Scene("two animals", "split[a][b];[b]hflip[c];[a][c]blend=all_mode=darken", gate: true),
        Scene("four animals", "split=4[a][b][e][f];[b]hflip[c];[e]vflip[g];[f]hflip,vflip[h];[a][c]blend=all_mode=darken[i];[g][h]blend=all_mode=darken[j];[i][j]blend=all_mode=darken"),
        Scene("a hand in view", "drawbox=x=120:y=0:w=70:h=140:t=fill:color=#c09070:enable=between(t\\,1.5\\,3)", gate: true),
        Scene("a hand in view throughout", "drawbox=x=120:y=0:w=70:h=140:t=fill:color=#c09070"),
        Scene("a screen with text over the arena", "drawgrid=w=12:h=12:t=2:color=black@0.6"),
        Scene("blurred", "gblur=sigma=12"),
        Scene("contrast of one grey level", "eq=contrast=0.02"),
        Scene("negative", "negate"),
        Scene("mirrored", "hflip"),
        Scene("another arena in the middle", "scale=160:120,pad=320:240:80:60:enable=0,scale=320:240"),
        new("scene", "another size in the middle", folder => folder.WithVideo("videos/a.ts", OtherSizeInTheMiddle)) { Expected = CorpusEnding.Told },
        new("scene", "another codec in the middle", folder => folder.WithVideo("videos/a.ts", OtherCodecInTheMiddle)),
    ];

    private static CorpusCase Scene(string name, string filter, CorpusEnding expected = CorpusEnding.Scored | CorpusEnding.Told, bool gate = false) =>
        new("scene", name, folder => folder.WithVideo("videos/a.mp4", (sound, path) => TestVideo.Convert(sound, path, $"-filter_complex {filter}{Encoder}")))
        { Expected = expected, IsInGate = gate };

    private static void OtherSizeInTheMiddle(string sound, string path) => Join(path, TestVideo.Convert(sound, path + ".1.ts", "-frames:v 75" + Encoder), TestVideo.Convert(sound, path + ".2.ts", "-vf scale=160:120" + Encoder));

    private static void OtherCodecInTheMiddle(string sound, string path) => Join(path, TestVideo.Convert(sound, path + ".1.ts", "-frames:v 75" + Encoder), TestVideo.Convert(sound, path + ".2.ts", "-c:v mpeg2video -q:v 5"));

    private static void Join(string path, params string[] parts)
    {
        File.WriteAllBytes(path, [.. parts.SelectMany(File.ReadAllBytes)]);
        Array.ForEach(parts, File.Delete);
    }
}
