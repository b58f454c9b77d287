using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Requests;

/// <summary>Records that an opinion asked for was not given, with the reason: the procedure does not wait for it any longer (OQ-08).</summary>
[Act("constater-absence-avis", "Constater qu'un avis n'a pas été rendu", Role.Dasen, On = [CaseKind.Request], Article = "R131-11-7")]
public sealed class RecordMissingOpinion : Act
{
    /// <summary>Who was asked: the doctor or the head.</summary>
    [Field("de", "Avis demandé à", Help = "medecin ou chef-etablissement")]
    public required Role From { get; init; }

    /// <summary>Why it is not waited for.</summary>
    [Field("motif", "Motif")]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var kind = From switch { Role.Doctor => "rendre-avis-medical", Role.Head => "rendre-avis-directeur", _ => null };
        if (kind is null) return BadInput("L'avis est celui du médecin ou du directeur d'établissement.");
        if (string.IsNullOrWhiteSpace(Reason)) return BadInput("Dites pourquoi l'avis n'est plus attendu.");
        if (await session.Tasks.FindOpenAsync(file.Id, kind, cancellationToken) is not { } task) return NotExpected($"Aucun avis n'est attendu de ce rôle sur le dossier {file.Number}.");

        session.Db.Set<Opinion>().Add(new Opinion
        {
            Id = session.NewId(), CaseId = file.Id, Role = From, By = context.Actor.Name, ById = context.Actor.AccountId, On = session.Today, Direction = OpinionDirection.NotGiven, Text = Reason,
        });
        if (From is Role.Head)
        {
            request.HeadOpinionAskedFor = true;
            await session.WatchHeadAsync(file, isAwaited: false, cancellationToken);
            await context.PiecesChangedAsync(request, session.Today, cancellationToken);
        }

        context.Answer(task, "Non rendu");
        return null;
    }
}
