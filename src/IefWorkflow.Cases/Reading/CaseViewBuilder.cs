using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Follow;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Reading;

/// <summary>Makes the view of a file for one reader.</summary>
internal sealed class CaseViewBuilder(CaseSession session, Actor actor, CaseFile file)
{
    /// <summary>Acts whose data speak of health: only the doctor reads them back.</summary>
    private static readonly string[] MedicalActs = ["rendre-avis-medical", "corriger"];

    private List<LegalNotification> notifications = [];
    private bool isProtected;

    /// <summary>Makes it.</summary>
    public async ValueTask<CaseView> BuildAsync(CancellationToken cancellationToken)
    {
        notifications = await session.Db.Set<LegalNotification>().Where(notification => notification.CaseId == file.Id).ToListAsync(cancellationToken);
        isProtected = await session.HoldsProtectedAddressAsync(file, cancellationToken);
        return new CaseView
        {
            Number = file.Number,
            Kind = file.Kind,
            State = file.State,
            Departement = file.Departement.Code,
            OpenedOn = file.OpenedOn,
            ClosedOn = file.ClosedOn,
            HolderId = actor.Role is Role.Family ? null : file.HolderId,
            Holder = actor.Role is not Role.Family && file.HolderId is { } holder ? (await session.Db.Accounts.FindAsync([holder], cancellationToken))?.Name : null,
            Labels = Sees(CaseAspect.TimelineData) ? await session.Db.Set<CaseLabel>().Where(label => label.CaseId == file.Id).Select(label => label.Label).Order().ToListAsync(cancellationToken) : [],
            Linked = actor.Role is Role.Family ? [] : await LinkedFiles.OfAsync(session, actor, file, cancellationToken),
            Alerts = await AlertsAsync(cancellationToken),
            ParentNumber = file.ParentId is { } parent ? (await session.GetAsync(parent, cancellationToken)).Number : null,
            Revision = file.Revision,
            Details = Sees(CaseAspect.Details) ? await DetailsAsync(cancellationToken) : [],
            Pupil = Sees(CaseAspect.Pupil) ? await PupilAsync(cancellationToken) : null,
            Tasks = Sees(CaseAspect.Tasks) ? await TasksAsync(cancellationToken) : [],
            DueDates = Sees(CaseAspect.DueDates) ? await DueDatesAsync(cancellationToken) : [],
            Timeline = Sees(CaseAspect.Timeline) ? await TimelineAsync(cancellationToken) : [],
            Letters = Sees(CaseAspect.Letters) ? await LettersAsync(cancellationToken) : [],
            Messages = Sees(CaseAspect.Messages) ? await MessagesAsync(cancellationToken) : [],
            Pieces = Sees(CaseAspect.Pieces) ? await PiecesAsync(cancellationToken) : [],
            Persons = Sees(CaseAspect.Persons) ? await PersonsAsync(cancellationToken) : [],
            Decisions = Sees(CaseAspect.Decisions) ? await DecisionsAsync(cancellationToken) : [],
            Opinions = await OpinionsAsync(cancellationToken),
        };
    }

    private bool Sees(CaseAspect aspect) => ReadingRights.Allows(actor.Role, aspect);

    private bool SeesAddresses => !isProtected || Sees(CaseAspect.ProtectedAddresses);

    private async ValueTask<JsonObject> DetailsAsync(CancellationToken cancellationToken)
    {
        if (file.Kind is CaseKind.Sitting) return [];

        var details = (await session.FactsAsync(file, cancellationToken)).LetterFields();
        var hidden = details.Select(field => field.Key).Where(name => !SeesAddresses && IsAddress(name)).ToList();
        foreach (var name in hidden) details.Remove(name);
        return details;
    }

    /// <remarks>The head knows the child for as long as something is expected of the head: no page names the child afterwards.</remarks>
    private async ValueTask<PupilView?> PupilAsync(CancellationToken cancellationToken)
    {
        if (file.Kind is not CaseKind.Request || await session.RequestAsync(file, cancellationToken) is not { IntegrityThreatened: true } request) return null;
        if (actor.Role is Role.Head && !await session.AwaitsHeadAsync(file, cancellationToken)) return null;

        return new PupilView(request.ChildLastName, request.ChildFirstNames, request.ChildBornOn, request.EnrolmentSchool, file.SchoolCode, request.FiledOn, request.ThreatFacts);
    }

    private static bool IsAddress(string name) => name.Contains("adresse", StringComparison.Ordinal) || name.Contains("commune", StringComparison.Ordinal) || name is "c1" or "c2";

    private async ValueTask<IReadOnlyList<TaskView>> TasksAsync(CancellationToken cancellationToken)
    {
        var tasks = await session.Db.Tasks.Where(task => task.CaseId == file.Id).OrderBy(task => task.CreatedAt).ThenBy(task => task.Id).ToListAsync(cancellationToken);
        var running = (await session.Db.DueDates.Where(due => due.CaseId == file.Id && due.State == DueState.Running).ToListAsync(cancellationToken)).ToLookup(due => due.BookmarkId);
        return
        [
            .. from task in tasks
               let limit = running[task.BookmarkId].FirstOrDefault()
               where actor.Role is not (Role.Family or Role.Doctor or Role.Head) || task.Role == actor.Role
               select new TaskView(task.Id, task.Kind, task.Title, actor.Role is Role.Administrator ? "" : task.Instructions, task.Role, task.Outcomes.Split('\n', StringSplitOptions.RemoveEmptyEntries), task.Form, task.State, task.Outcome, task.CreatedAt, limit?.PrudentOn, limit?.Rule),
        ];
    }

    private async ValueTask<IReadOnlyList<DueDateView>> DueDatesAsync(CancellationToken cancellationToken) =>
    [
        .. (await session.Db.DueDates.Where(due => due.CaseId == file.Id).OrderBy(due => due.PrudentOn).ThenBy(due => due.Id).ToListAsync(cancellationToken))
            .Select(due => new DueDateView(due.Rule, due.StartOn, due.PrudentOn, due.LegalOn, due.Explanation, due.State, due.SettledOn)),
    ];

    private async ValueTask<IReadOnlyList<TimelineEntry>> TimelineAsync(CancellationToken cancellationToken)
    {
        var entries = await session.Db.Journal.Where(entry => entry.CaseId == file.Id).OrderBy(entry => entry.Sequence).ToListAsync(cancellationToken);
        return
        [
            .. from entry in entries
               let who = actor.Role is Role.Family && FrenchCodes.Parse(typeof(Role), entry.Role) is Role role ? role.Label() : entry.ActorName
               select new TimelineEntry(entry.At, who, entry.Name, entry.Label, SeesData(entry.Name) ? entry.Data : null, entry.Role == Role.System.Code()),
        ];
    }

    /// <summary>Of the commission's files the data may hold votes; of others, health or an address.</summary>
    private bool SeesData(string name)
    {
        if (MedicalActs.Contains(name)) return Sees(CaseAspect.MedicalText);
        if (!Sees(CaseAspect.TimelineData) || !SeesAddresses) return false;
        return file.Kind is not (CaseKind.Appeal or CaseKind.Sitting) || Sees(CaseAspect.Votes);
    }

    private async ValueTask<IReadOnlyList<LetterView>> LettersAsync(CancellationToken cancellationToken)
    {
        var letters = await session.Db.Letters.Where(letter => letter.CaseId == file.Id).OrderBy(letter => letter.PreparedOn).ThenBy(letter => letter.Id).ToListAsync(cancellationToken);
        return
        [
            .. from letter in letters
               where actor.Role is not Role.Family || FamilyLetters.Shows(letter, notifications)
               select new LetterView(letter.Id, letter.Code, letter.Title, letter.Addressee, letter.PreparedOn, letter.IssuedOn, letter.CorrectedById is not null),
        ];
    }

    private async ValueTask<IReadOnlyList<MessageView>> MessagesAsync(CancellationToken cancellationToken)
    {
        var address = actor.Role is Role.Family ? (await session.Db.Accounts.FindAsync([actor.AccountId], cancellationToken))?.Email ?? "" : null;
        var messages = await session.Db.Messages.Where(message => message.CaseId == file.Id && (address == null || message.To == address)).OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).ToListAsync(cancellationToken);
        return [.. messages.Select(message => new MessageView(message.Id, message.Kind, message.ToName, message.Subject, message.Body, message.CreatedAt, message.State, message.SentAt, actor.Role is Role.Family ? null : message.LastError))];
    }

    private async ValueTask<IReadOnlyList<AlertView>> AlertsAsync(CancellationToken cancellationToken) =>
        await session.Db.Alerts.Where(alert => alert.CaseId == file.Id && alert.Role == actor.Role && alert.ClosedAt == null).OrderBy(alert => alert.RaisedAt)
            .Select(alert => new AlertView(alert.Id, alert.Text, alert.RaisedAt)).ToListAsync(cancellationToken);

    private async ValueTask<IReadOnlyList<PieceView>> PiecesAsync(CancellationToken cancellationToken)
    {
        var pieces = await session.Db.Set<Piece>().Where(piece => piece.CaseId == file.Id).OrderBy(piece => piece.Code).ThenBy(piece => piece.Id).ToListAsync(cancellationToken);
        return
        [
            .. from piece in pieces
               let opens = Sees(PieceRules.IsAboutHealth(piece.Code) ? CaseAspect.HealthPapers : CaseAspect.PieceContents)
               select new PieceView(
                   piece.Id, piece.Code, SupportingDocuments.Find(piece.Code)?.Label ?? piece.Description ?? piece.Code, piece.ReceivedOn, piece.RefusedBecause, opens ? piece.FileName : null, opens ? piece.ContentDigest : null),
        ];
    }

    private async ValueTask<IReadOnlyList<PersonView>> PersonsAsync(CancellationToken cancellationToken)
    {
        var persons = await session.Db.Set<CasePerson>().Where(person => person.CaseId == file.Id).OrderBy(person => person.Position).ToListAsync(cancellationToken);
        return
        [
            .. from person in persons
               let shown = !person.AddressIsProtected || Sees(CaseAspect.ProtectedAddresses)
               select new PersonView(person.Kind, person.Name, shown ? person.Address : null, shown ? person.Email : null),
        ];
    }

    private async ValueTask<IReadOnlyList<DecisionView>> DecisionsAsync(CancellationToken cancellationToken)
    {
        var decisions = await session.Db.Set<Decision>().Where(decision => decision.CaseId == file.Id).OrderBy(decision => decision.On).ThenBy(decision => decision.Id).ToListAsync(cancellationToken);
        return
        [
            .. from decision in decisions
               where actor.Role is not Role.Family || decision.SignedById is null || notifications.Exists(notification => notification.DecisionId == decision.Id && NotificationDesk.ReachedFamily(notification))
               select new DecisionView(decision.Kind, decision.On, decision.SignedBy, decision.FirstSchoolYear, decision.Years, decision.ReasonsOfLaw, decision.ReasonsOfFact),
        ];
    }

    private async ValueTask<IReadOnlyList<OpinionView>> OpinionsAsync(CancellationToken cancellationToken)
    {
        var opinions = await session.Db.Set<Opinion>().Where(opinion => opinion.CaseId == file.Id).OrderBy(opinion => opinion.Id).ToListAsync(cancellationToken);
        return
        [
            .. from opinion in opinions.OrderBy(opinion => opinion.On).ThenBy(Corrections)
               let isMedical = opinion.Role is Role.Doctor
               where opinion.ById == actor.AccountId || (isMedical ? actor.Role is Role.Clerk || Sees(CaseAspect.MedicalDirection) : Sees(CaseAspect.HeadOpinion))
               let points = !isMedical || Sees(CaseAspect.MedicalDirection)
               select new OpinionView(
                   opinion.Role, opinion.By, opinion.On, points ? opinion.Direction : null, points ? opinion.Years : null, !isMedical || Sees(CaseAspect.MedicalText) ? opinion.Text : null,
                   opinion.Id, opinions.Exists(other => other.ReplacesId == opinion.Id)),
        ];

        // What corrects stands below what it corrects, on the same day too.
        int Corrections(Opinion opinion) => opinions.Find(other => other.Id == opinion.ReplacesId) is { } corrected ? Corrections(corrected) + 1 : 0;
    }
}
