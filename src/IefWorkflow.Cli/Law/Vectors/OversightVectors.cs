using System.Text.Json.Nodes;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Residence;

namespace IefWorkflow.Cli.Law.Vectors;

/// <summary>The vectors of the change of residence and of the departmental body.</summary>
internal static class OversightVectors
{
    /// <summary>The adapters.</summary>
    public static readonly IReadOnlyList<VectorRule> Rules =
    [
        new("R131-11-9/deadline", ResidenceDeadline),
        new("R131-11-9/late", ResidenceLate),
        new("R131-11-9/recipients", ResidenceRecipientsOf),
        new("D131-4-1/frequency", Frequency),
    ];

    private static JsonObject ResidenceDeadline(VectorInput input, LegalReadings readings)
    {
        var limit = ChangeOfResidence.Definition.From(input.Date("movedOn"), VectorCalendar.Of(input));
        return new JsonObject { ["nominal"] = VectorAnswer.Of(limit.Nominal), ["effective"] = VectorAnswer.Of(limit.Legal) };
    }

    private static JsonObject ResidenceLate(VectorInput input, LegalReadings readings)
    {
        var toldInTime = ChangeOfResidence.ToldInTime(input.Date("movedOn"), input.Date("informedOn"), VectorCalendar.Of(input));
        return new JsonObject { ["onTime"] = toldInTime, ["authorisationStillValid"] = true, ["flag"] = toldInTime ? null : "L131-5_AL2_BREACH" };
    }

    private static JsonObject ResidenceRecipientsOf(VectorInput input, LegalReadings readings)
    {
        var recipients = ChangeOfResidence.Recipients(
            new Residence(input.Text("oldCommune"), input.Departement("oldDepartment")),
            new Residence(input.Text("newCommune"), input.Departement("newDepartment")),
            DepartmentalCouncils.Ordinary);
        return new JsonObject
        {
            ["mayors"] = VectorAnswer.Of(recipients.Mayors),
            ["copyToDasen"] = recipients.CopyToDasen?.Code,
            ["informPresidentCd"] = recipients.CouncilInformed,
        };
    }

    private static JsonObject Frequency(VectorInput input, LegalReadings readings)
    {
        var frequency = DepartmentalBody.Frequency(input.Dates("meetings"), input.Int("year", 1900, 2200));
        return new JsonObject { ["count"] = frequency.Count, ["compliant"] = frequency.IsCompliant };
    }
}
