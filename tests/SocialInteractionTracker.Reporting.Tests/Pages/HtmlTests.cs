using SocialInteractionTracker.Reporting.Pages;

namespace SocialInteractionTracker.Reporting.Tests.Pages;

public sealed class HtmlTests
{
    [Test]
    public void Of_TextOfAUser_IsEscaped()
    {
        var cell = Html.Of($"<td title=\"{"a\"b"}\">{"<script>alert('x')</script> & co"}</td>");

        Assert.That(cell.Markup, Is.EqualTo("<td title=\"a&quot;b\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; co</td>"));
    }

    [Test]
    public void Of_PiecesOfHtml_AreKeptAsTheyAre() =>
        Assert.That(Html.Of($"<ul>{new[] { "a<", "b" }.Select(word => Html.Of($"<li>{word}</li>"))}</ul>").Markup, Is.EqualTo("<ul><li>a&lt;</li><li>b</li></ul>"));

    [Test]
    public void Of_Number_IsFormattedInvariantly() =>
        Assert.That(Html.Of($"<b>{1234.5:0.00}</b>").Markup, Is.EqualTo("<b>1234.50</b>"));
}
