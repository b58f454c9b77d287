using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Follow;

/// <summary>Puts a label on a file, or takes it off: a word by which a service finds its files again.</summary>
[Act("etiqueter-dossier", "Étiqueter le dossier", Role.Clerk, Role.Dasen, Role.Secretary, On = [CaseKind.Request, CaseKind.Appeal, CaseKind.ResidenceChange, CaseKind.BreachReport])]
public sealed class LabelFile : Act
{
    private const int Longest = 40;

    /// <summary>The label.</summary>
    [Field("etiquette", "Étiquette", Help = "Un mot ou deux, sans nom de personne")]
    public required string Label { get; init; }

    /// <summary>Whether it is taken off.</summary>
    [Field("retirer", "Retirer cette étiquette")]
    public bool Remove { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (db, file) = (context.Session.Db, context.File);
        var label = Label.Trim();
        if (label.Length is 0 or > Longest) return BadInput($"Une étiquette a de 1 à {Longest} caractères.");

        var known = await db.Set<CaseLabel>().FindAsync([file.Id, label], cancellationToken);
        if (Remove && known is null) return NotExpected($"Le dossier {file.Number} n'a pas l'étiquette «\u00A0{label}\u00A0».");
        if (!Remove && known is not null) return NotExpected($"Le dossier {file.Number} a déjà l'étiquette «\u00A0{label}\u00A0».");

        if (Remove) db.Remove(known!);
        else db.Add(new CaseLabel { CaseId = file.Id, Label = label });
        return null;
    }
}
