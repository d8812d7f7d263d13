using System.Text.RegularExpressions;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Reads a list of tuples of strings from Python's text pickles, as pandas writes column names into HDF5 attributes.</summary>
/// <remarks>
/// Only what such a list needs is understood (protocol 0: marks, strings, memo, tuple, list, append); nothing is ever
/// constructed or called, so that a file cannot do harm.
/// </remarks>
internal static partial class PickledNames
{
    private static readonly object Mark = new();

    /// <summary>The tuples; <see langword="null"/> if the text is anything else.</summary>
    public static List<string[]>? Read(string pickle)
    {
        var stack = new Stack<object>();
        var memo = new Dictionary<string, object>();
        var at = 0;
        while (at < pickle.Length)
        {
            switch (pickle[at++])
            {
                case '(':
                    stack.Push(Mark);
                    break;
                case 'V':
                    stack.Push(Unescaped(Line()));
                    break;
                case 'S':
                    stack.Push(Unescaped(Line().Trim('\'', '"')));
                    break;
                case 'p':
                    memo[Line()] = stack.Peek();
                    break;
                case 'g' when memo.TryGetValue(Line(), out var known):
                    stack.Push(known);
                    break;
                case 'l' or 't':
                    stack.Push(Collected(stack));
                    break;
                case 'a' when stack.Count > 1:
                    var item = stack.Pop();
                    (stack.Peek() as List<object>)?.Add(item);
                    break;
                case '.':
                    return Names(stack);
                default:
                    return null;
            }
        }

        return null;

        string Line()
        {
            var end = pickle.IndexOf('\n', at);
            var line = end < 0 ? pickle[at..] : pickle[at..end];
            at = end < 0 ? pickle.Length : end + 1;
            return line;
        }
    }

    private static List<object> Collected(Stack<object> stack)
    {
        var items = new List<object>();
        while (stack.Count > 0 && stack.Pop() is var item && item != Mark)
        {
            items.Insert(0, item);
        }

        return items;
    }

    private static List<string[]>? Names(Stack<object> stack)
    {
        if (!stack.TryPop(out var top) || top is not List<object> tuples || !tuples.All(t => t is List<object> parts && parts.All(p => p is string)))
        {
            return null;
        }

        return [.. tuples.Select(t => ((List<object>)t).Cast<string>().ToArray())];
    }

    private static string Unescaped(string text) =>
        Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();
}
