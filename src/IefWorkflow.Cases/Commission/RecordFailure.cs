using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Commission;

/// <summary>Records that the commission cannot sit for want of quorum (L-26), on the whole agenda or on one case, and sets the next sitting.</summary>
/// <remarks>The text knows no second call without quorum: the new sitting needs the same three members.</remarks>
[Act("constater-carence", "Constater la carence", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class RecordFailure : Act
{
    /// <summary>The one appeal concerned; all that are still to be ruled on by default.</summary>
    [Field("recours", "Recours concerné", Help = "Vide pour tout ce qui reste à l'ordre du jour")]
    public string? Number { get; init; }

    /// <summary>The day of the next sitting.</summary>
    [Field("nouvelle-date", "Nouvelle date")]
    public required DateOnly NextOn { get; init; }

    /// <summary>The local time of the next sitting; the same by default.</summary>
    [Field("nouvelle-heure", "Nouvelle heure")]
    public TimeOnly? NextAt { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var sitting = await session.SittingAsync(file, cancellationToken);
        if (sitting.Standing is not SittingStanding.Opened) return NotExpected($"La séance {file.Number} n'est pas ouverte\u00A0: ouvrez-la avec l'appel des présents, puis constatez la carence.");
        if (NextOn < session.Today) return BadInput("La nouvelle date ne peut pas être passée\u00A0: corrigez-la.");

        var (cases, refused) = await CasesAsync(session, file, cancellationToken);
        if (refused is not null) return refused;

        foreach (var (appealFile, appeal, attendance) in cases) await ReturnAsync(context, appealFile, appeal, attendance, cancellationToken);
        await PrepareRecordAsync(context, sitting, cases, cancellationToken);
        await PlanNextAsync(context, sitting, cancellationToken);
        await EndIfNothingIsLeftAsync(context, sitting, cancellationToken);
        return null;
    }

    private async ValueTask<(List<(CaseFile File, Appeal Appeal, CaseAttendance Attendance)> Cases, ActAnswer.Refused? Refused)> CasesAsync(CaseSession session, CaseFile file, CancellationToken cancellationToken)
    {
        var cases = new List<(CaseFile, Appeal, CaseAttendance)>();
        foreach (var item in (await session.AgendaAsync(file.Id, cancellationToken)).Where(item => !item.IsRuled))
        {
            var appealFile = await session.GetAsync(item.AppealId, cancellationToken);
            if (Number is { } number && appealFile.Number != number) continue;

            var appeal = await session.AppealAsync(appealFile, cancellationToken);
            var attendance = await session.AttendanceAsync(file.Id, appeal.CaseId, appeal.Ground, cancellationToken);
            if (attendance.Finding.CanSit) return ([], Unlawful($"Le quorum est atteint sur le recours {appealFile.Number}\u00A0: la commission doit en délibérer.", "D131-11-12"));
            cases.Add((appealFile, appeal, attendance));
        }

        return (cases, cases.Count > 0 ? null : BadInput(Number is null ? $"Rien ne reste à l'ordre du jour de la séance {file.Number}." : $"Le recours {Number} n'est pas en attente à la séance {file.Number}."));
    }

    private static async ValueTask ReturnAsync(ActContext context, CaseFile appealFile, Appeal appeal, CaseAttendance attendance, CancellationToken cancellationToken)
    {
        var why = string.Create(CultureInfo.InvariantCulture, $"carence, {FrenchCount.Of(attendance.Finding.CountedPresent, "présent")} sur les {attendance.Finding.Required} exigés");
        await context.LeaveAgendaAsync(appeal, why, cancellationToken);
        await context.AnswerAsync(appealFile, Deliberate.NoQuorum, ["deliberer"], cancellationToken);
        context.Note(appealFile, "constater-carence", "Constater la carence", new JsonObject { ["seance"] = context.File.Number });
    }

    private async ValueTask PrepareRecordAsync(ActContext context, Sitting sitting, List<(CaseFile File, Appeal Appeal, CaseAttendance Attendance)> cases, CancellationToken cancellationToken)
    {
        var fields = sitting.LetterFields();
        fields["presents"] = cases.Max(one => one.Attendance.Finding.CountedPresent).ToString(CultureInfo.InvariantCulture);
        fields["quorum"] = cases[0].Attendance.Finding.Required.ToString(CultureInfo.InvariantCulture);
        fields["recours"] = new JsonArray([.. cases.Select(one => JsonValue.Create(one.File.Number))]);
        fields["nouvelle_date"] = FrenchDate.WithWeekday(NextOn);
        await context.Session.Letters.PrepareAsync(context.File, "L-26", $"{context.Event()}:L-26", fields, null, cancellationToken);
    }

    private async ValueTask PlanNextAsync(ActContext context, Sitting sitting, CancellationToken cancellationToken)
    {
        var next = await PlanSitting.OpenAsync(context, NextOn, NextAt ?? sitting.At, sitting.Place, cancellationToken);
        context.Note(next, "programmer-seance", "Programmer une séance", new JsonObject { ["carence"] = context.File.Number });
        var text = $"Carence de la séance {context.File.Number}\u00A0: la séance {next.Number} est programmée le {FrenchDate.Plain(NextOn)}, inscrivez-y les recours renvoyés.";
        await context.Session.Outbox.AlertAsync(next, Role.Secretary, $"carence:{context.Event()}", text, cancellationToken);
    }

    private static async ValueTask EndIfNothingIsLeftAsync(ActContext context, Sitting sitting, CancellationToken cancellationToken)
    {
        await context.Session.Db.SaveChangesAsync(cancellationToken);
        var whole = await context.Session.WholeAgendaAsync(sitting.CaseId, cancellationToken);
        if (whole.Any(item => item.IsRuled || item.LeftBecause is null)) return;

        (sitting.Standing, sitting.EndedBy) = (SittingStanding.Failed, context.Event());
        (context.File.State, context.File.ClosedOn) = (CaseState.Closed, context.Session.Today);
    }
}
