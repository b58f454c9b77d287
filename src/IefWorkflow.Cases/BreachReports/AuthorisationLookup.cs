using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.TimeLimits;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Answers « is this child authorised on that day? » (R131-9) to the staff of the département only; every question is logged, answered or not.</summary>
public sealed class AuthorisationLookup(IServiceScopeFactory scopes)
{
    /// <summary>Answers a question.</summary>
    /// <param name="actor">Who asks, in which role.</param>
    /// <param name="question">The child and the day.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    public Task<AuthorisationReply> AskAsync(Actor actor, AuthorisationQuestion question, CancellationToken cancellationToken) =>
        AuditedRead.RunAsync(scopes, session => AskAsync(session, actor, question, cancellationToken), cancellationToken);

    private static async Task<AuthorisationReply> AskAsync(CaseSession session, Actor actor, AuthorisationQuestion question, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(question.LastName) || string.IsNullOrWhiteSpace(question.FirstNames))
        {
            return new AuthorisationReply.Refused(new ActAnswer.Refused(RefusalKind.BadInput, "Donnez le nom et les prénoms de l'enfant.", null));
        }

        var asked = $"autorisation au {question.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\u00A0: {question.FirstNames.Trim()} {question.LastName.Trim()}";
        if (actor.Role is not (Role.Clerk or Role.Dasen))
        {
            session.LogRead(actor, null, asked, shown: false);
            return new AuthorisationReply.Refused(new ActAnswer.Refused(RefusalKind.Forbidden, $"Cette consultation est réservée aux services du département\u00A0: le rôle « {actor.Role.Label()} » n'y accède pas.", "R131-9"));
        }

        var found = await session.RequestsOfChildAsync(question.LastName, question.FirstNames, question.BornOn, cancellationToken);
        var reached = found.Where(request => actor.Reaches(request.File.Departement) || actor.Reaches(request.Request.Residence)).ToList();
        if (found.Count > 0 && reached.Count == 0)
        {
            session.LogRead(actor, null, asked, shown: false);
            return new AuthorisationReply.Refused(new ActAnswer.Refused(RefusalKind.Forbidden, "Cet enfant relève d'un autre département\u00A0: adressez-vous à son service.", "R131-9"));
        }

        if (question.BornOn is null && reached.Select(request => request.Request.ChildBornOn).Distinct().Count() > 1)
        {
            return new AuthorisationReply.Refused(new ActAnswer.Refused(RefusalKind.BadInput, "Plusieurs enfants portent ce nom\u00A0: donnez la date de naissance.", null));
        }

        var answer = await session.AuthorisationOnAsync(reached, question.On, cancellationToken);
        foreach (var caseId in reached.Select(request => request.File.Id).DefaultIfEmpty(null)) session.LogRead(actor, caseId, asked, shown: true);
        return new AuthorisationReply.Given(answer, BreachFindings.Of(answer), Sentence(answer, question.On));
    }

    private static string Sentence(AuthorisationOnDay answer, DateOnly on) => answer.Match(
        authorised => $"Oui\u00A0: une autorisation {(authorised.Kind is Law.Requests.AuthorisationKind.Tacit ? "implicite" : "expresse")} couvre le {FrenchDate.Plain(on)}, jusqu'au {FrenchDate.Plain(authorised.Until)}.",
        pending => pending.ProvisionallyPermitted
            ? "Demande en cours\u00A0: l'instruction dans la famille est permise à titre provisoire (L131-5, al. 14)."
            : "Demande en cours, sans autorisation\u00A0: l'enfant doit être inscrit dans un établissement jusqu'à la décision.",
        _ => $"Non\u00A0: aucune autorisation ne couvre le {FrenchDate.Plain(on)}. L'enfant est conduit dans l'école où il est inscrit, sinon dans l'école publique la plus proche.");
}
