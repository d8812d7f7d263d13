using System.Globalization;
using System.Text.RegularExpressions;
using SocialInteractionTracker.Core.Trials;

namespace SocialInteractionTracker.Storage.Studies.Making;

/// <summary>Guesses subject, test and session from the name of a video and of the folders it is in.</summary>
internal static partial class NameGuesser
{
    private const string NoSubject = "subject";
    private const int DayDigits = 8;

    /// <summary>What a path says.</summary>
    /// <param name="video">Path relative to the study folder, with <c>/</c>.</param>
    public static TrialGuess Guess(string video)
    {
        var path = video[..^Path.GetExtension(video).Length];
        var reasons = new List<string>();
        var (test, session) = TestAndSession(path, reasons);
        var subject = Subject(path, reasons);
        return new TrialGuess(video, TrialId(path), subject, test, session, string.Join("; ", reasons))
        {
            RecordedOn = Day(path),
            Group = ControlWord().IsMatch(path) ? "control" : DefeatWord().IsMatch(path) ? "defeated" : null,
        };
    }

    private static (TestKind Test, Session Session) TestAndSession(string path, List<string> reasons)
    {
        var openField = OpenFieldWord().Match(path);
        var social = SocialWord().Match(path);
        var rest = Without(path, SocialWord());
        var noTarget = NoTargetWord().Match(rest);
        var target = TargetWord().Match(Without(rest, NoTargetWord()));
        if (openField.Success && !social.Success)
        {
            reasons.Add($"open_field from '{openField.Value}'");
            return (TestKind.OpenField, Session.None);
        }

        if (noTarget.Success || target.Success)
        {
            var session = noTarget.Success ? Session.NoTarget : Session.Target;
            reasons.Add($"social_interaction, {session.Name()} from '{(noTarget.Success ? noTarget : target).Value}'");
            return (TestKind.SocialInteraction, session);
        }

        reasons.Add(social.Success
            ? $"social_interaction from '{social.Value}', but nothing says which session: fill it in"
            : "no word of a test: taken as open_field");
        return (social.Success ? TestKind.SocialInteraction : TestKind.OpenField, Session.None);
    }

    /// <summary>The subject named in the file's name, or else in the nearest folder's that names one.</summary>
    private static string Subject(string path, List<string> reasons)
    {
        foreach (var part in path.Split('/').Reverse())
        {
            var rest = part;
            foreach (var word in new[] { Date(), SocialWord(), OpenFieldWord(), NoTargetWord(), TargetWord(), ControlWord(), DefeatWord(), OtherWord() })
            {
                rest = Without(rest, word);
            }

            var named = SubjectWord().Match(rest);
            var subject = named.Success ? named.Value : string.Join('_', Letters().Matches(rest).Select(m => m.Value));
            subject = subject.Replace('-', '_').Replace(' ', '_').Trim('_');
            if (subject.Length > 0)
            {
                reasons.Add($"subject from '{part}'");
                return subject;
            }
        }

        reasons.Add("no subject in the name");
        return NoSubject;
    }

    /// <summary>The last day that the path names with its year first, so that month and day cannot be taken for each other.</summary>
    private static DateOnly? Day(string path)
    {
        foreach (var date in Date().Matches(path).Reverse())
        {
            var digits = string.Concat(date.Value.Where(char.IsAsciiDigit));
            if (char.IsAsciiDigit(date.Value[2]) && DateOnly.TryParseExact(digits[..DayDigits], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }

    private static string TrialId(string path) => string.Join('_', Letters().Matches(path[(path.LastIndexOf('/') + 1)..]).Select(m => m.Value));

    private static string Without(string text, Regex word) => word.Replace(text, " ");

    private const string Start = @"(?<![A-Za-z0-9])(?:";
    private const string End = @")(?![A-Za-z0-9])";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(Start + @"open[_\- ]?field(?:[_\- ]?test)?|oft?" + End, Options)]
    private static partial Regex OpenFieldWord();

    [GeneratedRegex(Start + @"social[_\- ]?interaction(?:[_\- ]?test)?|si|sit|csds" + End, Options)]
    private static partial Regex SocialWord();

    [GeneratedRegex(Start + @"(?:no|without|w/?o)[_\- ]?(?:target|aggressor|agg|cd1|stim(?:ulus)?|stranger|social|mouse)|empty(?:[_\- ]?(?:cage|enclosure))?|session[_\- ]?1|s1|hab(?:ituation)?|nt|absent" + End, Options)]
    private static partial Regex NoTargetWord();

    [GeneratedRegex(Start + @"(?:with[_\- ]?)?(?:target|aggressor|agg|cd1|stim(?:ulus)?|stranger|social|novel(?:[_\- ]?mouse)?)|session[_\- ]?2|s2|present|full" + End, Options)]
    private static partial Regex TargetWord();

    [GeneratedRegex(Start + @"control|ctrl|con" + End, Options)]
    private static partial Regex ControlWord();

    [GeneratedRegex(Start + @"defeat(?:ed)?|stress(?:ed)?" + End, Options)]
    private static partial Regex DefeatWord();

    [GeneratedRegex(Start + @"(?:19|20)\d\d[_\-. ]?\d\d[_\-. ]?\d\d(?:[T_\- ]\d\d[_\-.]?\d\d(?:[_\-.]?\d\d)?)?|\d\d[_\-.]\d\d[_\-.](?:19|20)\d\d" + End, Options)]
    private static partial Regex Date();

    [GeneratedRegex(Start + @"videos?|movies?|recordings?|raw|data|cam(?:era)?[_\- ]?\d*|trials?[_\- ]?\d*|test|day[_\- ]?\d+|box[_\- ]?\d*|arena[_\- ]?\d*" + End, Options)]
    private static partial Regex OtherWord();

    [GeneratedRegex(Start + @"(?:mouse|mice|animal|subject|subj|rat|id|no|nr)[_\- ]?[A-Za-z]?\d+[A-Za-z]?|[A-Za-z]{1,2}\d+(?:[._]\d+)?" + End, Options)]
    private static partial Regex SubjectWord();

    [GeneratedRegex(@"[A-Za-z0-9]+", Options)]
    private static partial Regex Letters();
}
