using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Gives the reasons of the tacit rejection (L-29): the time to go to court starts again.</summary>
[Act("communiquer-motifs", "Communiquer les motifs du rejet implicite", Role.Secretary, Role.President, On = [CaseKind.Appeal], Article = "CRPA L232-4", AnswersTask = true)]
public sealed class CommunicateReasons : Act
{
    /// <summary>The reasons of law.</summary>
    [Field("motifs-droit", "Motifs de droit")]
    public required string ReasonsOfLaw { get; init; }

    /// <summary>The reasons of fact.</summary>
    [Field("motifs-fait", "Motifs de fait", Help = "Jamais d'élément médical")]
    public required string ReasonsOfFact { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (appeal.TacitOn is null) return Unlawful($"Aucun rejet implicite n'est né sur le recours {file.Number}.", "CRPA L232-4");
        if (string.IsNullOrWhiteSpace(ReasonsOfLaw) || string.IsNullOrWhiteSpace(ReasonsOfFact)) return BadInput("Donnez les motifs de droit et les motifs de fait.");

        appeal.ReasonsGivenOn = session.Today;
        var fields = appeal.LetterFields();
        (fields["numero"], fields["droit"], fields["fait"]) = (file.Number, ReasonsOfLaw, ReasonsOfFact);
        await session.Letters.PrepareAsync(file, "L-29", $"{file.Id}:L-29", fields, null, cancellationToken);
        context.Recount(file, TribunalPeriod.Definition.Rule);
        context.Answer(GiveReasons.Given);
        return null;
    }
}
