using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Invites the family to an interview (L131-5 al. 10). It is never compulsory and does not suspend the two months.</summary>
[Act("convoquer-entretien", "Inviter à un entretien", Role.Dasen, Role.Clerk, On = [CaseKind.Request], Article = "L131-5")]
public sealed class InviteToInterview : Act
{
    /// <summary>The day.</summary>
    [Field("le", "Le")]
    public required DateOnly On { get; init; }

    /// <summary>The local time.</summary>
    [Field("heure", "À")]
    public required TimeOnly At { get; init; }

    /// <summary>The place.</summary>
    [Field("lieu", "Lieu")]
    public required string Place { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (On < session.Today) return BadInput("L'entretien ne peut pas être fixé dans le passé\u00A0: corrigez la date.");
        if (string.IsNullOrWhiteSpace(Place)) return BadInput("Dites où l'entretien se tient.");
        if (request.Settled(file) is { } settled) return NotExpected($"{settled} Un entretien n'a plus d'objet.");

        request.InterviewOn = On;
        var fields = RequestFields.Of(file, request, session.Settings);
        fields["le"] = RequestFields.Text(On);
        fields["heure"] = At.ToString("HH:mm", CultureInfo.InvariantCulture);
        fields["lieu"] = Place;
        fields["mentions"] = new JsonArray([.. Interview.Mentions.Select(mention => (JsonNode)mention)]);
        await context.WriteAsync("L-06", fields, cancellationToken);
        if (await session.Tasks.FindOpenAsync(file.Id, "convoquer-entretien", cancellationToken) is { } task) context.Answer(task, "Convoqué");
        return null;
    }
}
