using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.DepartmentalBody;

/// <summary>Opens the year of the departmental body against school avoidance (D131-4-1).</summary>
[Act("ouvrir-annee-instance", "Ouvrir l'année de l'instance départementale", Role.Clerk, Role.Dasen, Article = "D131-4-1")]
public sealed class OpenBodyYear : Act
{
    /// <summary>The calendar year.</summary>
    [Field("annee", "Année civile")]
    public required int Year { get; init; }

    /// <summary>The département.</summary>
    [Field("departement", "Département")]
    public required Departement Departement { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var session = context.Session;
        if (!session.Settings.Departements.Contains(Departement)) return BadInput($"Le département {Departement} n'est pas de l'académie de {session.Settings.Name}.");
        if (!context.Actor.Reaches(Departement)) return new ActAnswer.Refused(RefusalKind.Forbidden, $"Le département {Departement} n'est pas dans votre ressort.", null);
        if (Year != session.Today.Year && Year != session.Today.Year + 1) return BadInput($"Ouvrez l'année {session.Today.Year} ou la suivante.");

        var code = Departement.Code;
        if (await session.Db.Set<BodyYear>().FirstOrDefaultAsync(year => year.Year == Year && year.DepartementCode == code, cancellationToken) is { } opened)
        {
            return NotExpected($"L'année {Year} du département {Departement} est déjà ouverte\u00A0: dossier {(await session.GetAsync(opened.CaseId, cancellationToken)).Number}.");
        }

        var file = await session.OpenFileAsync(CaseKind.DepartmentalBody, Departement, CaseState.Filed, null, null, cancellationToken);
        session.Db.Set<BodyYear>().Add(new BodyYear { CaseId = file.Id, Year = Year, DepartementCode = code });
        context.Start(file, ProcedureNames.DepartmentalBody);
        return null;
    }
}
