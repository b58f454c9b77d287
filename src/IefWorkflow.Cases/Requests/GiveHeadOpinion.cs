using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Requests;

/// <summary>The reasoned opinion of the head of the school on a child whose integrity is threatened (R131-11-7).</summary>
[Act("rendre-avis-directeur", "Rendre l'avis circonstancié", Role.Head, On = [CaseKind.Request], Article = "R131-11-7", AnswersTask = true)]
public sealed class GiveHeadOpinion : Act
{
    /// <summary>Where it points.</summary>
    [Field("sens", "Sens de l'avis")]
    public required OpinionDirection Direction { get; init; }

    /// <summary>The day the head and the family spoke.</summary>
    [Field("concertation-le", "Concertation du")]
    public DateOnly? ConcertationOn { get; init; }

    /// <summary>The facts and the reasons.</summary>
    [Field("texte", "Avis circonstancié")]
    public required string Text { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (Direction is OpinionDirection.NotGiven) return BadInput("Un avis rendu est favorable, défavorable, ou demande un complément.");
        if (string.IsNullOrWhiteSpace(Text)) return Unlawful("L'avis doit être circonstancié\u00A0: décrivez les faits et les mesures prises.", "R131-11-7");
        if (ConcertationOn > session.Today) return BadInput("La concertation ne peut pas être datée dans l'avenir\u00A0: corrigez la date.");

        session.Db.Set<Opinion>().Add(new Opinion
        {
            Id = session.NewId(), CaseId = file.Id, Role = Role.Head, By = context.Actor.Name, ById = context.Actor.AccountId, On = session.Today, Direction = Direction, Text = Text,
        });
        session.Db.Set<Piece>().Add(new Piece { Id = session.NewId(), CaseId = file.Id, Code = "INT-AVIS", ReceivedOn = session.Today });
        await context.PiecesChangedAsync(request, null, cancellationToken);
        context.Answer("Rendu");
        return null;
    }
}
