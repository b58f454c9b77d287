using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.BreachReports;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Residence;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Residence;

/// <summary>Tells that the child moved (R131-11-9): within eight days, and never at the cost of the authorisation.</summary>
[Act("declarer-changement-residence", "Déclarer un changement de résidence", Role.Family, Role.Clerk, On = [CaseKind.Request], Article = "R131-11-9")]
public sealed class TellResidenceChange : Act
{
    private const string Article = "R131-11-9";

    /// <summary>The day of the move.</summary>
    [Field("demenagement-le", "Date du changement de résidence")]
    public required DateOnly MovedOn { get; init; }

    /// <summary>The new address.</summary>
    [Field("adresse", "Nouvelle adresse")]
    public string Address { get; init; } = "";

    /// <summary>The new commune.</summary>
    [Field("commune", "Nouvelle commune")]
    public required string Commune { get; init; }

    /// <summary>The new département.</summary>
    [Field("departement", "Nouveau département")]
    public required Departement Departement { get; init; }

    /// <summary>The postmark of a letter.</summary>
    [Field("poste-le", "Cachet de la poste")]
    public DateOnly? PostmarkOn { get; init; }

    /// <summary>The day a letter was received; today by default.</summary>
    [Field("recu-le", "Reçu le")]
    public DateOnly? ReceivedOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, parent) = (context.Session, context.File);
        var receivedOn = ReceivedOn ?? session.Today;
        var toldOn = PostmarkOn ?? receivedOn;
        var request = await session.RequestAsync(parent, cancellationToken);
        if (RefuseDates(session, toldOn, receivedOn) is { } badDates) return badDates;
        if (string.IsNullOrWhiteSpace(Commune)) return BadInput("Donnez la commune de la nouvelle résidence.");
        if (Commune.Trim() == request.Commune && Departement == request.Residence && Address.Trim() == request.Address) return BadInput("C'est déjà la résidence connue de l'enfant\u00A0: donnez la nouvelle.");

        var authorisations = await session.AuthorisationsAsync(request, cancellationToken);
        if (!authorisations.Any(period => period.LastDay >= MovedOn))
        {
            return Unlawful($"Le dossier {parent.Number} n'a pas d'autorisation en cours à la date du changement de résidence\u00A0: seule une famille autorisée fait cette déclaration.", Article);
        }

        var file = await session.OpenFileAsync(CaseKind.ResidenceChange, parent.Departement, CaseState.Filed, parent.Id, parent.OwnerId, cancellationToken);
        var change = Change(session, file, request, toldOn, receivedOn);
        session.Db.Set<ResidenceChange>().Add(change);
        MoveRequest(context, parent, file, request);
        if (!change.ToldInTime)
        {
            session.Journal.Add(file, Actor.System, "declaration-tardive", "Déclarée au-delà des huit jours (R131-11-9)\u00A0: l'autorisation reste valable", null);
        }

        context.Start(file, ProcedureNames.Residence);
        return null;
    }

    private ActAnswer.Refused? RefuseDates(CaseSession session, DateOnly toldOn, DateOnly receivedOn)
    {
        if (receivedOn > session.Today) return BadInput("La déclaration ne peut pas être reçue dans l'avenir\u00A0: corrigez la date de réception.");
        if (toldOn > receivedOn) return BadInput("Le cachet de la poste ne peut pas suivre la réception\u00A0: corrigez l'une des deux dates.");
        return MovedOn.Year is < 2000 or > 2200 ? BadInput($"La date du changement de résidence ({FrenchDate.Plain(MovedOn)}) n'est pas vraisemblable\u00A0: corrigez-la.") : null;
    }

    private ResidenceChange Change(CaseSession session, CaseFile file, AuthorisationRequest request, DateOnly toldOn, DateOnly receivedOn) => new()
    {
        CaseId = file.Id,
        MovedOn = MovedOn,
        ToldOn = toldOn,
        ReceivedOn = receivedOn,
        ToldInTime = ChangeOfResidence.ToldInTime(MovedOn, toldOn, session.CalendarOf(file)),
        Child = $"{request.ChildFirstNames} {request.ChildLastName}",
        AuthorisedOn = request.DecidedOn ?? request.TacitOn,
        AddressIsProtected = request.AddressIsProtected,
        FromAddress = request.Address,
        FromCommune = request.Commune,
        FromDepartement = request.Residence,
        ToAddress = Address.Trim(),
        ToCommune = Commune.Trim(),
        ToDepartement = Departement,
    };

    /// <summary>The request shows the new residence; its journal keeps the old one.</summary>
    private void MoveRequest(ActContext context, CaseFile parent, CaseFile file, AuthorisationRequest request)
    {
        var data = new JsonObject
        {
            ["dossier"] = file.Number,
            ["demenagement-le"] = MovedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["ancienne"] = Described(request.Address, request.Commune, request.Residence),
            ["nouvelle"] = Described(Address.Trim(), Commune.Trim(), Departement),
        };
        (request.Address, request.Commune, request.Residence) = (Address.Trim(), Commune.Trim(), Departement);
        context.Session.Journal.Add(parent, context.Actor, "changement-residence", "Changement de résidence déclaré", data);
        parent.Revision++;
    }

    private static JsonObject Described(string address, string commune, Departement departement) => new() { ["adresse"] = address, ["commune"] = commune, ["departement"] = departement.Code };
}
