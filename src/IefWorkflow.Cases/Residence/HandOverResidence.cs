using System.Text.Json.Nodes;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Residence;

/// <summary>Hands the file over to the service of arrival, and prepares its letter to the president of the departmental council (R131-11-9 al. 2).</summary>
[Activity("Ief", "Résidence", "Passe le dossier au service du département d'arrivée, qui informe le président du conseil départemental (R131-11-9).", DisplayName = "Passer au service d'arrivée")]
public sealed class HandOverResidence(CaseSession session) : AutomaticActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<string?> RunAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var change = await Session.ResidenceChangeAsync(file, cancellationToken);
        if (change.Recipients(Session.Settings.Councils) is not { CopyToDasen: { } arrival, CouncilInformed: { } council }) return null;

        file.Departement = arrival;
        Session.Journal.Add(file, Actor.System, "transmission", $"Transmis au service du département {arrival}", new JsonObject { ["departement"] = arrival.Code });
        var fields = change.LetterFields();
        fields["numero"] = file.Number;
        await Session.Letters.PrepareAsync(file, "L-22d", $"{context.IdempotencyKey}:L-22d", fields, $"Président du conseil départemental ({council})", cancellationToken);
        return null;
    }
}
