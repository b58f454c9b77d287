using System.Globalization;

namespace IefWorkflow.Cases.Messages;

/// <summary>An invitation to a calendar (iCalendar, RFC 5545, <c>METHOD:REQUEST</c>), or that it no longer holds (<c>METHOD:CANCEL</c>).</summary>
/// <param name="Uid">What makes it the same event when it is sent again: the file, never a name.</param>
/// <param name="Sequence">How often the event was changed since it was first sent: a higher number replaces a lower one.</param>
/// <param name="Summary">The title: a number, never a child's name.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="OrganizerAddress">The address of who invites.</param>
/// <param name="OrganizerName">Who invites.</param>
/// <param name="AttendeeAddress">The address of who is invited: each gets an invitation of their own.</param>
/// <param name="AttendeeName">Who is invited.</param>
/// <remarks>Instants are written in UTC: every calendar shows them in its own zone, and no rule of summer time has to be sent along.</remarks>
public sealed record CalendarInvitation(
    string Uid, int Sequence, string Summary, DateTimeOffset Start, TimeSpan Length, string OrganizerAddress, string OrganizerName, string AttendeeAddress, string AttendeeName)
{
    /// <summary>Where; empty when it is not known.</summary>
    public string Location { get; init; } = "";

    /// <summary>What to know; empty for nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether the event no longer takes place: calendars take it away.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether a text is one address, which an invitation can name.</summary>
    public static bool IsAddress(string text) => !MailText.HasControl(text) && System.Net.Mail.MailAddress.TryCreate(text, out var parsed) && parsed.Address == text;

    /// <summary>The text, for the column of the message.</summary>
    /// <param name="writtenAt">When it is written.</param>
    /// <exception cref="ArgumentException">An address is not one.</exception>
    public string ToText(DateTimeOffset writtenAt) => CalendarText.Join(Lines(writtenAt));

    private IEnumerable<string> Lines(DateTimeOffset writtenAt) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//IefWorkflow//FR", "CALSCALE:GREGORIAN", $"METHOD:{(IsCancelled ? "CANCEL" : "REQUEST")}",
        "BEGIN:VEVENT",
        $"UID:{CalendarText.Escaped(Uid)}",
        string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{Sequence}"),
        $"DTSTAMP:{CalendarText.Instant(writtenAt)}",
        $"DTSTART:{CalendarText.Instant(Start)}",
        $"DTEND:{CalendarText.Instant(Start + Length)}",
        $"SUMMARY:{CalendarText.Escaped(Summary)}",
        .. Location.Length == 0 ? [] : new[] { $"LOCATION:{CalendarText.Escaped(Location)}" },
        .. Description.Length == 0 ? [] : new[] { $"DESCRIPTION:{CalendarText.Escaped(Description)}" },
        $"ORGANIZER;CN={Quoted(OrganizerName)}:mailto:{Address(OrganizerAddress)}",
        $"ATTENDEE;CN={Quoted(AttendeeName)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{Address(AttendeeAddress)}",
        $"STATUS:{(IsCancelled ? "CANCELLED" : "CONFIRMED")}", "TRANSP:OPAQUE",
        "END:VEVENT", "END:VCALENDAR",
    ];

    /// <summary>A parameter between quotes, in which neither a quote nor a line break can stand.</summary>
    private static string Quoted(string text) => $"\"{string.Concat(text.Where(letter => !char.IsControl(letter)).Select(letter => letter == '"' ? '\'' : letter))}\"";

    private static string Address(string address) =>
        IsAddress(address) ? address : throw new ArgumentException("This is no address.", nameof(address));
}
