using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.TestKit.Fuzzing;

namespace SocialInteractionTracker.Storage.Tests.Studies;

/// <summary>Every file of a study that people write, damaged in many ways, is read or refused with sentences.</summary>
public sealed class StudyLoaderFuzzTests
{
    private const int CasesAFile = 300;

    private const string StudyYaml =
        """
        name: "Small: study"
        model: default
        control_groups: [control, 'de;feated']
        social_interaction:
          preset: golden-2011
          duration_s: 150
        open_field: { preset: of-square-40, duration_s: 300 }
        arenas:
          box: { enclosure_wall: top, corners_px: [[10, 10], [200, 10.5], [200, 150], [10, 150]] }
        aliases: { nose: [snout, tip] }
        classification:
          primary_rule: ratio
          ratio_threshold: 1.0
        output: { overlays: flagged }

        """;

    private const string Arena = "enclosure_wall: left\ncorners_px: [[10, 10], [200, 10.5], [200, 150], [10, 150]]\nlens: { focal_x: 500, focal_y: 500, centre_x: 160, centre_y: 120, k1: -0.1 }\n";
    private const string TrialSettings = "start_s: 3.5\ncorners_px: [[10, 10], [200, 10], [200, 150], [10, 150]]\n";
    private const string Subjects = "subject_id;group;sex;weight_g\nm1;control;m;25,5\n\"m2\";\"de;feated\";f;\n";
    private const string Trials = "trial_id,subject_id,test,session,video,arena,start_s,duration_s\nm1_no,m1,social_interaction,no_target,videos/a.mp4,box,1.5,\nm1_ta,m1,social_interaction,target,videos/a.mp4,box,,100\n";
    private const string Reviews = "trial_id,reviewer,time,verdict,blind,note\nm1_no,anna,2026-01-31T14:05:00Z,exclude,false,\"fell, off\"\n";
    private const string Corrections = "reviewer,time,action,point,frame,end_frame,x_px,y_px\nanna,2026-01-31T14:05:00Z,place,nose,12,,101.5,20\nanna,2026-01-31T14:05:00Z,swap_nose_tail,,12,90,,\n";

    [TestCase("study.yaml", StudyYaml)]
    [TestCase("arenas/box.yaml", Arena)]
    [TestCase("trials/m1_no.yaml", TrialSettings)]
    [TestCase("subjects.csv", Subjects)]
    [TestCase("trials.csv", Trials)]
    [TestCase("reviews.csv", Reviews)]
    [TestCase("corrections/m1_no.csv", Corrections)]
    public void Load_AnyDamageToAFile_IsReadOrRefusedWithSentences(string file, string valid)
    {
        using var study = new StudyFolder().Write("subjects.csv", Subjects).Write("trials.csv", Trials).Write("arenas/box.yaml", Arena).Write(file, valid);
        StudyLoader.Load(study.Path);
        Fuzz.Each(CasesAFile, random =>
        {
            study.Write(file, Mutation.Of(valid, random));
            StudyLoader.Load(study.Path);
        });
    }

    [TestCase("study.yaml", StudyYaml)]
    [TestCase("trials.csv", Trials)]
    [TestCase("corrections/m1_no.csv", Corrections)]
    public void Load_AnyDamageToTheBytes_IsReadOrRefusedWithSentences(string file, string valid)
    {
        using var study = new StudyFolder().Write("subjects.csv", Subjects).Write("trials.csv", Trials).Write("arenas/box.yaml", Arena).Write(file, valid);
        System.Text.Encoding[] encodings = [System.Text.Encoding.UTF8, System.Text.Encoding.Unicode, System.Text.Encoding.BigEndianUnicode, System.Text.Encoding.Latin1];
        StudyLoader.Load(study.Path);
        Fuzz.Each(CasesAFile, random =>
        {
            var encoding = encodings[random.Next(encodings.Length)];
            study.WriteBytes(file, Mutation.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(valid)], random));
            StudyLoader.Load(study.Path);
        });
    }
}
