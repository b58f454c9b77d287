using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Requests;

/// <summary>Designates the establishment in which the threatened child is enrolled, or corrects it: its head gives the opinion that is awaited (R131-11-7).</summary>
[Act("designer-etablissement-inscription", "Désigner l'établissement d'inscription", Role.Clerk, Role.Dasen, On = [CaseKind.Request], Article = "R131-11-7")]
public sealed class DesignateEnrolmentSchool : Act
{
    /// <summary>The code of the establishment.</summary>
    [Field("uai", "Code UAI de l'établissement", Help = "Sept chiffres et une lettre")]
    public required string Uai { get; init; }

    /// <summary>Its name; what was said before stands when none is given.</summary>
    [Field("etablissement", "Nom de l'établissement", Help = "Vide\u00A0: le nom déjà donné reste")]
    public string? School { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (SchoolCode.Fault(Uai) is { } fault) return BadInput(fault, "uai");
        if (!request.IntegrityThreatened) return NotExpected($"La demande {file.Number} ne dit pas que l'enfant est menacé dans son établissement\u00A0: aucun directeur n'a à donner son avis.");
        if (!await session.AwaitsHeadAsync(file, cancellationToken)) return NotExpected($"Aucun avis de directeur n'est attendu sur le dossier {file.Number}\u00A0: l'établissement n'est plus à désigner.");

        var (code, name) = (SchoolCode.Normalized(Uai), string.IsNullOrWhiteSpace(School) ? request.EnrolmentSchool : School.Trim());
        if (code == file.SchoolCode && name == request.EnrolmentSchool) return NotExpected($"L'établissement {code} est déjà celui du dossier {file.Number}.");

        (file.SchoolCode, request.EnrolmentSchool) = (code, name);
        await session.WatchHeadAsync(file, isAwaited: true, cancellationToken);
        return null;
    }
}
