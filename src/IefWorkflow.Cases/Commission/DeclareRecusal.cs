using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;

namespace IefWorkflow.Cases.Commission;

/// <summary>A member takes no part in a case (L-30): neither counted nor voting there.</summary>
[Act("declarer-deport", "Déclarer un déport", Role.Secretary, Role.President, Role.Member, On = [CaseKind.Appeal], Article = "CRPA R133-12")]
public sealed class DeclareRecusal : Act
{
    /// <summary>The holder of a seat.</summary>
    [Field("membre", "Membre qui se déporte")]
    public required string HolderId { get; init; }

    /// <summary>The reason.</summary>
    [Field("motif", "Raison")]
    public required Involvement Involvement { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (await session.HolderAsync(HolderId, cancellationToken) is not { } holder) return BadInput($"Personne ne siège sous l'identifiant « {HolderId} ».");
        if (await context.RefuseForeignSeatAsync(holder, appeal.SittingId, "déports", cancellationToken) is { } foreign) return foreign;
        if (appeal.IsRuled) return Unlawful($"La commission a déjà statué sur le recours {file.Number}\u00A0: un déport ne change plus rien.", "CRPA R133-12");
        if (await session.Db.Set<Recusal>().FindAsync([file.Id, HolderId], cancellationToken) is not null) return NotExpected($"Le déport de {holder.Name} est déjà enregistré.");

        session.Db.Set<Recusal>().Add(new Recusal { AppealId = file.Id, HolderId = HolderId, Name = holder.Name, Involvement = Involvement, DeclaredOn = session.Today, Event = context.Event() });
        var fields = new JsonObject { ["nom"] = holder.Name, ["siege"] = holder.Seat.Label(), ["numero"] = file.Number, ["raison"] = Involvement.Label() };
        await session.Letters.PrepareAsync(file, "L-30", $"{file.Id}:L-30:{HolderId}", fields, null, cancellationToken);
        return null;
    }
}
