using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Opens the contradictory procedure that must come before the withdrawal of an authorisation (CRPA L121-1, L122-1).</summary>
[Act("engager-retrait", "Engager le retrait de l'autorisation", Role.Dasen, On = [CaseKind.Request], Article = "CRPA L121-1")]
public sealed class StartWithdrawal : Act
{
    /// <summary>Why the authorisation seems unlawful.</summary>
    [Field("raison", "Pourquoi l'autorisation paraît illégale")]
    public required string Reason { get; init; }

    /// <summary>Whether it is thought to have been obtained by fraud.</summary>
    [Field("fraude", "Obtenue par fraude")]
    public bool ByFraud { get; init; }

    /// <summary>The days given to answer.</summary>
    [Field("delai-observations", "Délai pour répondre, en jours")]
    public int Days { get; init; } = 15;

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (WithdrawAuthorisation.Subject(file, request) is not { } authorisedOn) return NotExpected($"Le dossier {file.Number} ne porte aucune autorisation à retirer.");
        if (string.IsNullOrWhiteSpace(Reason)) return Unlawful("Dites à la famille pourquoi l'autorisation paraît illégale\u00A0: elle doit pouvoir y répondre.", "CRPA L121-1");
        if (Days < 1) return Unlawful("La famille doit disposer d'un délai pour présenter ses observations.", "CRPA L122-1");
        if (Withdrawal.Assess(authorisedOn, session.Today, unlawful: true, ByFraud, observationsInvited: true) is WithdrawalAnswer.TooLate) return WithdrawAuthorisation.TooLate(authorisedOn, session);

        (request.WithdrawalInvitedOn, request.ObservationsUntil) = (session.Today, session.Today.AddDays(Days));
        var fields = RequestFields.Of(file, request, session.Settings);
        fields["raison"] = Reason;
        fields["delai"] = Days;
        fields["observations-jusqu-au"] = RequestFields.Text(request.ObservationsUntil);
        fields["retrait-possible-jusqu-au"] = ByFraud ? null : RequestFields.Text(WithdrawAuthorisation.LastDay(authorisedOn, session));
        await context.WriteAsync("L-11", fields, cancellationToken);
        return null;
    }
}
