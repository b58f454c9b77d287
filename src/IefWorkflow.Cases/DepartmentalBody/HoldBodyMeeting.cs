using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.DepartmentalBody;

/// <summary>Records that a meeting of the departmental body was held (D131-4-1): only a meeting that was convened counts.</summary>
[Act("tenir-reunion", "Enregistrer la réunion de l'instance départementale", Role.Clerk, Role.Dasen, On = [CaseKind.DepartmentalBody], Article = "D131-4-1")]
public sealed class HoldBodyMeeting : Act
{
    /// <summary>The day for which it was convened.</summary>
    [Field("convoquee-pour-le", "Réunion convoquée pour le")]
    public required DateOnly PlannedOn { get; init; }

    /// <summary>The day it was held; that of the convocation by default.</summary>
    [Field("tenue-le", "Tenue le")]
    public DateOnly? HeldOn { get; init; }

    /// <summary>The members present or represented.</summary>
    [Field("presents", "Membres présents ou représentés")]
    public required IReadOnlyList<BodyMember> Present { get; init; }

    /// <summary>The minutes.</summary>
    [Field("compte-rendu", "Compte rendu", Help = "Sans nom d'enfant")]
    public string Minutes { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var meeting = await session.Db.Set<BodyMeeting>().FirstOrDefaultAsync(candidate => candidate.CaseId == file.Id && candidate.PlannedOn == PlannedOn, cancellationToken);
        var heldOn = HeldOn ?? PlannedOn;
        if (meeting is null) return Unlawful($"Aucune réunion n'a été convoquée pour le {FrenchDate.Plain(PlannedOn)}\u00A0: convoquez d'abord tous les membres.", "D131-4-1");
        if (meeting.HeldOn is { } already) return NotExpected($"Cette réunion est déjà enregistrée, tenue le {FrenchDate.Plain(already)}.");
        if (heldOn > session.Today) return BadInput("La réunion ne peut pas s'être tenue dans l'avenir\u00A0: corrigez la date.");
        if (heldOn < meeting.ConvenedOn || heldOn.Year != PlannedOn.Year) return BadInput("La réunion ne peut pas s'être tenue avant sa convocation, ni dans une autre année\u00A0: corrigez la date.");
        if (Present.Count == 0) return BadInput("Dites qui était présent ou représenté.");

        meeting.HeldOn = heldOn;
        meeting.Present = string.Join(' ', Present.Distinct().Order().Select(member => member.Code()));
        meeting.Minutes = Minutes;
        context.Tell(file, "reunion-tenue");
        return null;
    }
}
