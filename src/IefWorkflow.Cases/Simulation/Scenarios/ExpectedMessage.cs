using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>An e-mail that must have been written; what is null is not looked at.</summary>
/// <param name="To">The account or the address.</param>
/// <param name="Band">The band of a reminder: « J-7 ».</param>
/// <param name="Kind">Why it is written.</param>
/// <param name="SubjectHolds">Words of the subject.</param>
/// <param name="BodyHolds">Words of the text.</param>
public sealed record ExpectedMessage(string? To, string? Band, MessageKind? Kind, string? SubjectHolds, string? BodyHolds);
