using System.Text;
using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Tests.Messages;

/// <summary>RFC 5545: what calendars read of an invitation.</summary>
public class CalendarInvitationTests
{
    internal static CalendarInvitation Sitting { get; } = new(
        "seance-2026-0007@academie.example", 0, "Commission RAPO\u00A0: séance 2026-0007", new DateTimeOffset(2026, 7, 3, 14, 0, 0, TimeSpan.FromHours(2)), TimeSpan.FromHours(2),
        "secretariat@academie.example", "Secrétariat de la commission", "ien@academie.example", "Inspectrice \"Anne\"; IEN, Rennes")
    {
        Location = "96, rue d'Antrain ; salle 12\\B, Rennes",
        Description = "Ordre du jour\u00A0: 3 recours.\nDites avant le 1er juillet si vous êtes empêchée ou devez vous déporter. Les dossiers sont consultables dans l'espace de la commission.",
    };

    [Fact]
    public void It_is_a_request_for_one_event_at_its_instant()
    {
        var lines = Unfolded(Sitting);

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Contains("METHOD:REQUEST", lines);
        Assert.Contains("UID:seance-2026-0007@academie.example", lines);
        Assert.Contains("SEQUENCE:0", lines);
        Assert.Contains("DTSTAMP:20260401T070000Z", lines);
        Assert.Contains("DTSTART:20260703T120000Z", lines);
        Assert.Contains("DTEND:20260703T140000Z", lines);
        Assert.Equal("END:VCALENDAR", lines[^1]);
    }

    [Fact]
    public void In_winter_the_same_local_time_is_another_instant() =>
        Assert.Contains("DTSTART:20261204T130000Z", Unfolded(Sitting with { Start = new DateTimeOffset(2026, 12, 4, 14, 0, 0, TimeSpan.FromHours(1)) }));

    [Fact]
    public void Texts_are_escaped_and_names_quoted()
    {
        var lines = Unfolded(Sitting);

        Assert.Contains("LOCATION:96\\, rue d'Antrain \\; salle 12\\\\B\\, Rennes", lines);
        Assert.Contains(lines, line => line.StartsWith("DESCRIPTION:Ordre du jour\u00A0: 3 recours.\\nDites", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ATTENDEE;CN=\"Inspectrice 'Anne'; IEN, Rennes\";", StringComparison.Ordinal) && line.EndsWith(":mailto:ien@academie.example", StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_parted()
    {
        var text = (Sitting with { Description = string.Concat(Enumerable.Repeat("é👍œ", 200)) }).ToText(Sample.Morning);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains(string.Concat(Enumerable.Repeat("é👍œ", 200)), text.Replace("\r\n ", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_adds_no_property()
    {
        var lines = Unfolded(Sitting with { Summary = "Séance\r\nATTENDEE:mailto:intrus@x.example", AttendeeName = "Nom\r\nX:1" });

        Assert.Single(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.DoesNotContain("X:1", lines);
        Assert.Throws<ArgumentException>(() => (Sitting with { AttendeeAddress = "a@x.example\r\nX:1" }).ToText(Sample.Morning));
    }

    private static string[] Unfolded(CalendarInvitation invitation) => invitation.ToText(Sample.Morning).Replace("\r\n ", "").TrimEnd().Split("\r\n");
}
