using IefWorkflow.Cases.Files;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Commission;

/// <summary>An appeal on which the commission has to rule and that stands on no agenda.</summary>
/// <param name="Number">The number of its file.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedOn">The day the first administration received it.</param>
/// <param name="Month">The month in which the commission meets (D131-11-12).</param>
/// <param name="TacitRejectionOn">The day on which silence rejects it.</param>
/// <param name="IsReady">Whether it can be put on an agenda today; otherwise its file is still being made ready.</param>
public sealed record WaitingAppeal(string Number, CaseState State, DateOnly ReceivedOn, TimeLimit Month, DateOnly TacitRejectionOn, bool IsReady);
