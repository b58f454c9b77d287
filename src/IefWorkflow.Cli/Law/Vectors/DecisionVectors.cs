using System.Text.Json.Nodes;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Notifications;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cli.Law.Vectors;

/// <summary>The vectors of decisions on requests: duration, medical papers, letters, notification, transition.</summary>
internal static class DecisionVectors
{
    /// <summary>The adapters.</summary>
    public static readonly IReadOnlyList<VectorRule> Rules =
    [
        new("R131-11-2/duration", Duration),
        new("R131-11-2/certificate-age", CertificateAge),
        new("R131-11-2/sealed-envelope", Envelope),
        new("R131-11-8/letter", Letter),
        new("CRPA-L412-3/refusal-mentions", RefusalMentions),
        new("NOTIF/effective-date", EffectiveDate),
        new("R426-2-1/cned", Cned),
        new("DEC2022-182/transition", TransitionOf),
    ];

    private static JsonObject Duration(VectorInput input, LegalReadings readings)
    {
        var ground = input.Choice("motif", VectorCodes.Grounds);
        var first = input.SchoolYear("firstSchoolYear");
        var years = input.Int("yearsRequested", -100, 100);
        if (input.OptionalDate("grantedOn") is { } grantedOn) first = AuthorisationDuration.FirstYear(first, grantedOn, readings);
        if (input.OptionalChoice("authorisation", VectorCodes.Authorisations) is AuthorisationKind.Tacit) years = AuthorisationDuration.TacitYears(ground, years, readings);
        _ = input.OptionalBool("integrityThreat");

        var answer = AuthorisationDuration.Grant(ground, years, first);
        return new JsonObject
        {
            ["valid"] = answer is DurationAnswer.Allowed,
            ["lastSchoolYear"] = answer.Match<string?>(allowed => allowed.Last.ToString(), _ => null),
            ["max"] = answer.MaximumYears,
        };
    }

    private static JsonObject CertificateAge(VectorInput input, LegalReadings readings) => new()
    {
        ["acceptable"] = MedicalCertificate.IsAcceptable(input.Choice("motif", VectorCodes.Grounds), input.Date("certificateDate"), input.Date("filedOn")),
    };

    /// <remarks>Whoever or whatever the rule does not list is refused.</remarks>
    private static JsonObject Envelope(VectorInput input, LegalReadings readings) => new()
    {
        ["allowed"] = VectorCodes.EnvelopeActors.TryGetValue(input.Text("actor"), out var actor)
            & VectorCodes.EnvelopeActions.TryGetValue(input.Text("action"), out var action)
            && SealedEnvelope.Allows(actor, action),
    };

    private static JsonObject Letter(VectorInput input, LegalReadings readings)
    {
        _ = input.OptionalChoice("motif", VectorCodes.Grounds);
        var missing = AuthorisationLetter.Missing(input.Ints("itemsPresent", 1, AuthorisationLetter.Items.Count));
        return new JsonObject { ["canSend"] = missing.Count == 0, ["missing"] = VectorAnswer.Of(missing.Select(item => item.Number)) };
    }

    private static JsonObject RefusalMentions(VectorInput input, LegalReadings readings)
    {
        var check = RefusalLetter.Check(input.Texts("present"));
        return new JsonObject { ["canSend"] = check.CanSend, ["missing"] = VectorAnswer.Of(check.Missing) };
    }

    private static JsonObject EffectiveDate(VectorInput input, LegalReadings readings)
    {
        var facts = new NotificationFacts(
            VectorCodes.ProvingChannels.GetValueOrDefault(input.Text("channel"), NotificationChannel.WithoutProof),
            input.OptionalDate("firstPresentation") ?? input.OptionalDate("availableOn"),
            input.OptionalDate("collectedOn") ?? input.OptionalDate("consultedOn") ?? input.OptionalDate("handedOn"),
            input.OptionalBool("consent") ?? false);
        var date = NotificationDate.Of(facts, input.OptionalDate("asOf") ?? DateOnly.MaxValue);
        return new JsonObject { ["notifiedOn"] = date.Match(notified => VectorAnswer.Of(notified.Day), _ => null, _ => null) };
    }

    private static JsonObject Cned(VectorInput input, LegalReadings readings) => new()
    {
        ["worthFavourableOpinion"] = CnedEffect.IsFavourableOpinion(input.Choice("motif", VectorCodes.Grounds), input.Choice("authorisation", VectorCodes.Authorisations)),
    };

    private static JsonObject TransitionOf(VectorInput input, LegalReadings readings)
    {
        var schoolYear = input.SchoolYear("schoolYear");
        var answer = new JsonObject { ["regime"] = Transition.RegimeOf(schoolYear) is Regime.OldDeclaration ? "OLD_DECLARATION" : "NEW_AUTHORISATION" };
        if (input.Text("kind") == "PLEIN_DROIT")
        {
            var control = input.OptionalText("control2021_2022");
            answer["eligible"] = Transition.IsEligibleAsOfRight(schoolYear, input.Bool("instructed2021_2022"), control == "SUFFICIENT");
        }

        return answer;
    }
}
