using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Cases.People;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Web.Pages.Administration;
using Microsoft.AspNetCore.Components;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>A page about one procedure: for who designs it, and for the administrator, who reads.</summary>
public abstract class DesignerPage : AdministrationPage
{
    /// <summary>The identifier of the procedure.</summary>
    [Parameter]
    public string Definition { get; set; } = "";

    /// <summary>The readings of procedures.</summary>
    [Inject]
    protected DefinitionReader Reader { get; set; } = null!;

    /// <summary>The versions of the procedure; none where it does not exist.</summary>
    protected DefinitionVersions Versions { get; private set; } = DefinitionVersions.None("");

    /// <summary>The newest version.</summary>
    protected WorkflowDefinition Latest => Versions.Latest!;

    /// <summary>Whether the procedure exists.</summary>
    protected bool IsFound => Versions.Latest is not null;

    /// <summary>How people call the procedure.</summary>
    protected string Name => Versions.Latest?.Name ?? Definition;

    /// <summary>Whether the person may change the procedure.</summary>
    protected bool MayWrite => DefinitionReader.MayWrite(Actor.Role);

    /// <inheritdoc/>
    protected override bool Admits(Role role) => DefinitionReader.MayRead(role);

    /// <inheritdoc/>
    protected sealed override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Versions = await Reader.FindAsync(Definition, cancellationToken);
        if (IsFound) await LoadProcedureAsync(cancellationToken);
        else Access.HttpContext!.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Reads what the page shows of a procedure that exists.</summary>
    protected abstract Task LoadProcedureAsync(CancellationToken cancellationToken);
}
