using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>The values that the data of an act can take, where the file or the academy limits them.</summary>
internal static class ActChoices
{
    private static readonly Dictionary<string, IReadOnlyList<Choice>> None = [];

    /// <summary>The choices of an act, by name of datum.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="act">The act.</param>
    /// <param name="view">The file; null when none is known.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Choice>>> OfAsync(CaseSession session, Actor actor, ActDescription act, CaseView? view, CancellationToken cancellationToken) => act.Name switch
    {
        "confier-dossier" => One("a", (await session.HoldersAsync(actor, cancellationToken)).Select(account => new Choice(account.Id, account.Name))),
        "inscrire-recours" => One("seance", (await session.SittingsAheadAsync(cancellationToken)).Select(sitting => new Choice(sitting.Number, $"{FrenchDate.WithWeekday(sitting.On)}, {sitting.Place} ({sitting.Number})"))),
        "emettre-courrier" => One("courrier", (view?.Letters ?? []).Where(letter => letter.IssuedOn is null).Select(letter => new Choice(letter.Id, $"{letter.Code}, {letter.Title} — {letter.Addressee}"))),
        "clore-alerte" => One("alerte", (view?.Alerts ?? []).Select(alert => new Choice(alert.Id, alert.Text))),
        "deposer-piece" => One("code", PieceChoices.Deposited),
        "corriger" => new Dictionary<string, IReadOnlyList<Choice>>
        {
            ["piece"] = [.. (view?.Pieces ?? []).Where(piece => piece.RefusedBecause is null).Select(piece => new Choice(piece.Id, $"{piece.Label}, reçue le {FrenchDate.Plain(piece.ReceivedOn)}"))],
            ["avis"] = [.. (view?.Opinions ?? []).Where(opinion => !opinion.IsCorrected).Select(opinion => new Choice(opinion.Id, $"Avis de {opinion.By}, {FrenchDate.Plain(opinion.On)}"))],
        },
        _ => None,
    };

    private static Dictionary<string, IReadOnlyList<Choice>> One(string field, IEnumerable<Choice> choices) => new(StringComparer.Ordinal) { [field] = [.. choices] };
}
