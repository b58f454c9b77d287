using System.Text;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>RFC 5545: what calendars read of an invitation.</summary>
public class CalendarInvitationTests
{
    private static readonly AcademySettings Rennes = OutboxBench.Rennes with { Commission = new ServiceAddress("Secrétariat de la commission", "", "secretariat@academie.example", "") };

    internal static CalendarInvitation Convocation { get; } = new(
        "seance-2026-0007@academie.example", 0, "Commission RAPO\u00A0: séance 2026-0007", new DateTimeOffset(2026, 7, 3, 14, 0, 0, TimeSpan.FromHours(2)), TimeSpan.FromHours(2),
        "secretariat@academie.example", "Secrétariat de la commission", "ien@academie.example", "Inspectrice \"Anne\"; IEN, Rennes")
    {
        Location = "96, rue d'Antrain ; salle 12\\B, Rennes",
        Description = "Ordre du jour\u00A0: 3 recours.\nDites avant le 1er juillet si vous êtes empêchée ou devez vous déporter. Les dossiers sont consultables dans l'espace de la commission.",
    };

    [Fact]
    public void It_is_a_request_for_one_event_at_its_instant()
    {
        var lines = Unfolded(Convocation);

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
    public void A_sitting_called_off_is_taken_out_of_the_calendar()
    {
        var lines = Unfolded(Convocation with { IsCancelled = true, Sequence = 1 });

        Assert.Contains("METHOD:CANCEL", lines);
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("SEQUENCE:1", lines);
        Assert.Contains("UID:seance-2026-0007@academie.example", lines);
    }

    [Fact]
    public void In_winter_the_same_local_time_is_another_instant() =>
        Assert.Contains("DTSTART:20261204T130000Z", Unfolded(Convocation with { Start = new DateTimeOffset(2026, 12, 4, 14, 0, 0, TimeSpan.FromHours(1)) }));

    [Fact]
    public void Texts_are_escaped_and_names_quoted()
    {
        var lines = Unfolded(Convocation);

        Assert.Contains("LOCATION:96\\, rue d'Antrain \\; salle 12\\\\B\\, Rennes", lines);
        Assert.Contains(lines, line => line.StartsWith("DESCRIPTION:Ordre du jour\u00A0: 3 recours.\\nDites", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ATTENDEE;CN=\"Inspectrice 'Anne'; IEN, Rennes\";", StringComparison.Ordinal) && line.EndsWith(":mailto:ien@academie.example", StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_parted()
    {
        var text = (Convocation with { Description = string.Concat(Enumerable.Repeat("é👍œ", 200)) }).ToText(Sample.Morning);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains(string.Concat(Enumerable.Repeat("é👍œ", 200)), text.Replace("\r\n ", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_adds_no_property()
    {
        var lines = Unfolded(Convocation with { Summary = "Séance\r\nATTENDEE:mailto:intrus@x.example", AttendeeName = "Nom\r\nX:1" });

        Assert.Single(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.DoesNotContain("X:1", lines);
        Assert.Throws<ArgumentException>(() => (Convocation with { AttendeeAddress = "a@x.example\r\nX:1" }).ToText(Sample.Morning));
    }

    [Fact]
    public async Task The_invitation_to_a_sitting_begins_when_it_does_at_the_rectorat_and_replaces_the_one_before()
    {
        await using var world = await CaseWorld.OpenAsync(Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "Data", "core"), default);
        var file = new CaseFile { Id = "abc", Number = "2026-0007", Kind = CaseKind.Sitting, Departement = Rennes.Seat, State = CaseState.Filed, OpenedOn = new DateOnly(2026, 4, 1), JournalCount = 3 };
        var sitting = new Sitting { CaseId = "abc", On = new DateOnly(2026, 7, 3), At = new TimeOnly(14, 0), Place = "Rennes" };

        var invitation = await world.UseAsync(session => Task.FromResult(SittingInvitation.Of(session, file, sitting, "ien@academie.example", "Anne", "Ordre du jour")));

        var lines = Unfolded(invitation!);
        Assert.Contains("DTSTART:20260703T120000Z", lines);
        Assert.Contains("UID:seance-abc", lines);
        Assert.Contains("SEQUENCE:3", lines);
        Assert.Null(await world.UseAsync(session => Task.FromResult(SittingInvitation.Of(session, file, sitting, "pas une adresse", "Anne", ""))));
    }

    private static string[] Unfolded(CalendarInvitation invitation) => invitation.ToText(Sample.Morning).Replace("\r\n ", "").TrimEnd().Split("\r\n");
}
