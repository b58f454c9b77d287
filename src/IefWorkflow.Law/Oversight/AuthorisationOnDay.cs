using System.Diagnostics;
using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Oversight;

/// <summary>The answer to « is this child authorised on that day? », asked when a child is found outside during class hours.</summary>
/// <remarks>Answered to the services of the DSDEN only, and every question is logged.</remarks>
public abstract record AuthorisationOnDay
{
    private AuthorisationOnDay()
    {
    }

    /// <summary>Yes.</summary>
    /// <param name="Kind">Express or tacit.</param>
    /// <param name="Until">The last day.</param>
    public sealed record Authorised(AuthorisationKind Kind, DateOnly Until) : AuthorisationOnDay;

    /// <summary>A request is pending.</summary>
    /// <param name="ProvisionallyPermitted">Whether home education is permitted meanwhile (threatened child, L131-5 al. 14).</param>
    public sealed record Pending(bool ProvisionallyPermitted) : AuthorisationOnDay;

    /// <summary>No: the child is brought to the school of enrolment, or else to the nearest public school.</summary>
    public sealed record NotAuthorised : AuthorisationOnDay;

    /// <summary>Answers from what the file holds.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="authorisations">The authorisations of the child, withdrawn ones left out.</param>
    /// <param name="pendingRequests">The requests of the child not yet decided on that day.</param>
    [Rule("R131-9/lookup")]
    [Article(Codes.Education, "R131-9", Alinea = 1)]
    public static AuthorisationOnDay Of(DateOnly day, IEnumerable<AuthorisationPeriod> authorisations, IEnumerable<PendingRequest> pendingRequests)
    {
        if (authorisations.Where(period => period.Covers(day)).MaxBy(period => period.LastDay) is { } running)
        {
            return new Authorised(running.Kind, running.LastDay);
        }

        var pending = pendingRequests.Where(request => request.FiledOn <= day).ToList();
        return pending.Count == 0 ? new NotAuthorised() : new Pending(pending.Exists(request => request.IntegrityThreatened));
    }

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Authorised, T> authorised, Func<Pending, T> pending, Func<NotAuthorised, T> notAuthorised) => this switch
    {
        Authorised answer => authorised(answer),
        Pending answer => pending(answer),
        NotAuthorised answer => notAuthorised(answer),
        _ => throw new UnreachableException(),
    };
}
