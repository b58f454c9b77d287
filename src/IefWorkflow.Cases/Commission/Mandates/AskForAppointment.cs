using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>Asks the president for a new order of appointment.</summary>
[Activity("Ief", "Commission", "Demande au président de prendre un nouvel arrêté de nomination.", DisplayName = "Demander un nouvel arrêté")]
[Outcomes("Arrêté pris")]
public sealed class AskForAppointment(CaseSession session) : TaskActivity(session)
{
    /// <inheritdoc/>
    protected override async ValueTask<TaskRequest> DescribeAsync(ActivityContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var vacant = await Session.VacantSeatsAsync(Session.Today, cancellationToken);
        return new TaskRequest(AppointCommission.Name, "Prendre un nouvel arrêté de nomination", Role.President)
        {
            Instructions = $"Sièges sans titulaire\u00A0: {string.Join(", ", vacant.Select(seat => seat.Label()))}. Un membre dont le mandat est achevé ne peut plus siéger (D131-11-11).",
        };
    }
}
