using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Oversight;

/// <summary>The days covered by one authorisation.</summary>
/// <param name="Kind">Express or tacit.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, included.</param>
public sealed record AuthorisationPeriod(AuthorisationKind Kind, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Whether the authorisation runs on a day.</summary>
    public bool Covers(DateOnly day) => Kind is not AuthorisationKind.Refused && FirstDay <= day && day <= LastDay;
}
