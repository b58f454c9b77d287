using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Components;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>A page of the administration: it reads nothing before it knows that the person may see it.</summary>
public abstract class AdministrationPage : ComponentBase
{
    /// <summary>What was refused; null on a first visit.</summary>
    [Parameter]
    public ActAnswer.Refused? Refused { get; set; }

    /// <summary>What the refused form was given.</summary>
    [Parameter]
    public FormValues Values { get; set; } = FormValues.Empty;

    /// <summary>What was just done, as a word.</summary>
    [SupplyParameterFromQuery(Name = "fait")]
    public string? Done { get; set; }

    /// <summary>The unit of work.</summary>
    [Inject]
    protected CaseSession Cases { get; set; } = null!;

    /// <summary>The request.</summary>
    [Inject]
    protected IHttpContextAccessor Access { get; set; } = null!;

    /// <summary>Who looks.</summary>
    protected Actor Actor { get; private set; } = Actor.System;

    /// <summary>Whether the person may see the page.</summary>
    protected bool IsAllowed { get; private set; }

    /// <summary>Whether a role may see the page; the administrator alone by default.</summary>
    protected virtual bool Admits(Role role) => role is Role.Administrator;

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task LoadAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        var context = Access.HttpContext!;
        Actor = await context.ActorAsync();
        IsAllowed = Admits(Actor.Role);
        if (IsAllowed) await LoadAsync(context.RequestAborted);
        else context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
