using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Reports that a child is neither enrolled nor authorised: by the mayor or a head of school, who must, or by others through the clerk (R131-4, R131-9).</summary>
[Act("signaler-manquement", "Signaler un manquement à l'obligation d'instruction", Role.Mayor, Role.Head, Role.Clerk, Role.Dasen, Article = "R131-4")]
public sealed class ReportBreach : Act
{
    /// <summary>The child's last name.</summary>
    [Field("enfant-nom", "Nom de l'enfant")]
    public required string ChildLastName { get; init; }

    /// <summary>The child's first names.</summary>
    [Field("enfant-prenoms", "Prénoms de l'enfant")]
    public required string ChildFirstNames { get; init; }

    /// <summary>The child's date of birth.</summary>
    [Field("enfant-ne-le", "Date de naissance, si elle est connue")]
    public DateOnly? ChildBornOn { get; init; }

    /// <summary>The commune.</summary>
    [Field("commune", "Commune")]
    public required string Commune { get; init; }

    /// <summary>The département whose DASEN is told.</summary>
    [Field("departement", "Département")]
    public required Departement Departement { get; init; }

    /// <summary>The day of the fact.</summary>
    [Field("constate-le", "Constaté le")]
    public required DateOnly ObservedOn { get; init; }

    /// <summary>What was observed.</summary>
    [Field("fait", "Fait constaté")]
    public required string Fact { get; init; }

    /// <summary>Who reports, where staff registers the report for somebody.</summary>
    [Field("signalant", "Qualité de la personne qui signale", Help = "À dire quand le service enregistre le signalement d'un tiers")]
    public Reporter? Reporter { get; init; }

    /// <summary>The name of who reports.</summary>
    [Field("signalant-nom", "Nom de la personne qui signale")]
    public string? ReporterName { get; init; }

    /// <summary>The day it was received; today by default.</summary>
    [Field("recu-le", "Reçu le")]
    public DateOnly? ReceivedOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var receivedOn = ReceivedOn ?? session.Today;
        if (Refuse(context, receivedOn) is { } refused) return refused;

        var isStaff = context.Actor.Role is Role.Clerk or Role.Dasen;
        var file = await session.OpenFileAsync(CaseKind.BreachReport, Departement, CaseState.Filed, null, null, cancellationToken);
        session.Db.Set<ReportedBreach>().Add(new ReportedBreach
        {
            CaseId = file.Id,
            Reporter = isStaff ? Reporter!.Value : Own(context.Actor.Role),
            ReporterName = isStaff ? ReporterName ?? "" : context.Actor.Name,
            ChildLastName = ChildLastName.Trim(),
            ChildFirstNames = ChildFirstNames.Trim(),
            ChildBornOn = ChildBornOn,
            Commune = Commune.Trim(),
            ObservedOn = ObservedOn,
            Fact = Fact.Trim(),
            ReceivedOn = receivedOn,
        });
        context.Start(file, ProcedureNames.BreachReport);
        return null;
    }

    private static Reporter Own(Role role) => role is Role.Mayor ? Law.Oversight.Reporter.Mayor : Law.Oversight.Reporter.HeadOfSchool;

    private ActAnswer.Refused? Refuse(ActContext context, DateOnly receivedOn)
    {
        var (actor, session) = (context.Actor, context.Session);
        if (!session.Settings.Departements.Contains(Departement)) return BadInput($"Le département {Departement} n'est pas de l'académie de {session.Settings.Name}\u00A0: signalez au service de ce département.");
        if (!actor.Reaches(Departement)) return new ActAnswer.Refused(RefusalKind.Forbidden, $"Le département {Departement} n'est pas dans votre ressort\u00A0: signalez au service qui le suit.", null);
        if (actor.Role is Role.Clerk or Role.Dasen && Reporter is null) return BadInput($"Dites qui signale\u00A0: {string.Join(", ", FrenchCodes.Of(typeof(Reporter)).Select(member => member.Code))}.");
        if (actor.Role is Role.Mayor or Role.Head && Reporter is { } claimed && claimed != Own(actor.Role)) return BadInput($"Vous signalez en qualité de « {Own(actor.Role).Label()} »\u00A0: laissez la qualité vide.");
        if (string.IsNullOrWhiteSpace(ChildLastName) || string.IsNullOrWhiteSpace(ChildFirstNames)) return BadInput("Donnez le nom et les prénoms de l'enfant.");
        if (string.IsNullOrWhiteSpace(Commune)) return BadInput("Donnez la commune.");
        if (string.IsNullOrWhiteSpace(Fact)) return BadInput("Dites ce qui a été constaté.");
        if (receivedOn > session.Today) return BadInput("Le signalement ne peut pas être reçu dans l'avenir\u00A0: corrigez la date de réception.");
        if (ObservedOn > receivedOn) return BadInput("Le fait ne peut pas suivre la réception du signalement\u00A0: corrigez l'une des deux dates.");
        return ChildBornOn >= ObservedOn ? BadInput("L'enfant doit être né avant le fait constaté\u00A0: corrigez la date de naissance.") : null;
    }
}
