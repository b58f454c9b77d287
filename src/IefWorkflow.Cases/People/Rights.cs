using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.People;

/// <summary>Who may do what on which file. The one place where it is decided.</summary>
/// <remarks>By role, and by scope: a family reaches its own files, a service those of its départements, the commission those of its académie, a head of school those of the pupils of their own establishments.</remarks>
public static class Rights
{
    /// <summary>Why an actor may not perform an act; null when they may.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="act">The act.</param>
    /// <param name="file">The file acted upon; null for an act that opens one.</param>
    public static ActAnswer.Refused? Refuse(Actor actor, ActDescription act, CaseFile? file)
    {
        if (!act.Roles.Contains(actor.Role))
        {
            return new ActAnswer.Refused(RefusalKind.Forbidden, $"L'acte « {act.Label} » n'est pas ouvert au rôle « {actor.Role.Label()} »\u00A0: il revient à {Listed(act.Roles)}.", act.Article);
        }

        return file is null || Reaches(actor, file) ? null : OutOfScope(actor, file);
    }

    /// <summary>What is said of a file that does not exist.</summary>
    /// <param name="number">The number that was asked for.</param>
    public static ActAnswer.Refused Unknown(string number) => new(RefusalKind.NotFound, $"Le dossier {number} n'existe pas.", null);

    /// <summary>What is said of a file that an actor does not reach. A family is not told that another family's file exists.</summary>
    public static ActAnswer.Refused OutOfScope(Actor actor, CaseFile file) => actor.Role is Role.Family
        ? Unknown(file.Number)
        : new(RefusalKind.Forbidden, $"Le dossier {file.Number} n'est pas dans votre ressort\u00A0: adressez-vous au service qui le suit.", null);

    /// <summary>Whether a file lies in the scope of an actor.</summary>
    public static bool Reaches(Actor actor, CaseFile file) => actor.Role switch
    {
        Role.System or Role.Administrator => true,
        Role.Family => file.OwnerId == actor.AccountId,
        Role.Designer => false,
        Role.Head => file.SchoolCode is { } school && actor.Schools.Contains(school),
        Role.Secretary or Role.President or Role.Member => file.Kind is CaseKind.Appeal or CaseKind.Sitting or CaseKind.Mandates || actor.Role is not Role.Member,
        _ => actor.Reaches(file.Departement),
    };

    private static string Listed(IReadOnlyList<Role> roles) => string.Join(", ", roles.Where(role => role is not Role.System).Select(role => role.Label()));
}
