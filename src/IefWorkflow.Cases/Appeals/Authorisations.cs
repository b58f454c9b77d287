using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Appeals;

/// <summary>The authorisation that an appeal may end in.</summary>
internal static class Authorisations
{
    /// <summary>How many school years were requested; one where the request is not known here.</summary>
    public static async ValueTask<int> YearsAsync(CaseSession session, Appeal appeal, CancellationToken cancellationToken) =>
        await RequestOfAsync(session, appeal, cancellationToken) is { } request ? request.YearsRequested : 1;

    /// <summary>The most school years that the ground allows, where a number passes it; null where it does not.</summary>
    public static async ValueTask<int?> RefuseAsync(CaseSession session, Appeal appeal, int years, CancellationToken cancellationToken)
    {
        var request = await RequestOfAsync(session, appeal, cancellationToken);
        var ground = request?.Ground ?? appeal.Ground ?? Ground.OwnSituation;
        var first = request?.SchoolYear ?? Law.Calendar.SchoolYear.Containing(appeal.FiledOn);
        return AuthorisationDuration.Grant(ground, years, first) is DurationAnswer.NotAllowed refused ? refused.Maximum : null;
    }

    /// <summary>The request under appeal; null where it is not known here.</summary>
    public static async ValueTask<AuthorisationRequest?> RequestOfAsync(CaseSession session, Appeal appeal, CancellationToken cancellationToken) =>
        appeal.RequestId is { } id ? await session.Db.Set<AuthorisationRequest>().FindAsync([id], cancellationToken) : null;

    /// <summary>The first school year of a grant, and the last day that it covers.</summary>
    public static (int FirstYear, DateOnly LastDay) PeriodOf(AuthorisationRequest request, int years, DateOnly grantedOn, Law.Readings.LegalReadings readings)
    {
        var first = AuthorisationDuration.FirstYear(request.SchoolYear, grantedOn, readings);
        return (first.FirstYear, AuthorisationDuration.LastDay(first.Plus(years - 1), null, readings));
    }

    /// <summary>Opens the authorisation granted on a day: its years, first and last day.</summary>
    /// <returns>The first year of the school year it begins with.</returns>
    public static int Open(AuthorisationRequest request, int years, DateOnly grantedOn, Law.Readings.LegalReadings readings)
    {
        var (first, lastDay) = PeriodOf(request, years, grantedOn, readings);
        var firstDay = new SchoolYear(first).FirstDay;
        (request.AuthorisedYears, request.AuthorisedFrom, request.AuthorisedUntil) = (years, grantedOn > firstDay ? grantedOn : firstDay, lastDay);
        return first;
    }
}
