using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Cases.Runtime;
using Microsoft.AspNetCore.Components;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>A form about one step of a procedure.</summary>
public abstract class StepFormPage : DesignerPage
{
    /// <summary>The identifier of the step.</summary>
    [SupplyParameterFromQuery(Name = "id")]
    public string? Id { get; set; }

    /// <summary>The identifier of the step that a form was sent for; null on a first visit.</summary>
    [Parameter]
    public string? Sent { get; set; }

    /// <summary>Whether somebody else saved in between.</summary>
    [Parameter]
    public bool IsStale { get; set; }

    /// <summary>The steps of the newest version.</summary>
    protected ProcedureOutline Outline { get; private set; } = new([]);

    /// <summary>The step; null when it is not in the newest version.</summary>
    protected OutlineStep? Step { get; private set; }

    /// <summary>The identifier of the step, as it was asked for.</summary>
    protected string StepId => Sent ?? Id ?? "";

    /// <summary>What the form is about, so that nothing saved in between is written over.</summary>
    protected string Revision => DefinitionRevision.Of(Latest);

    /// <summary>Whether the page is about a step, which must exist.</summary>
    protected virtual bool NeedsStep => true;

    /// <inheritdoc/>
    protected sealed override Task LoadProcedureAsync(CancellationToken cancellationToken)
    {
        Outline = ProcedureOutline.Of(Latest, CaseServices.Activities, Cases.Settings, Cases.Today);
        Step = Outline.Find(StepId);
        if (NeedsStep && Step is null && Sent is null) Access.HttpContext!.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>The words for an outcome.</summary>
    protected static string OutcomeWords(string outcome) => outcome == IefWorkflow.Engine.Definitions.ConnectionDefinition.DefaultPort ? "une fois l'étape faite" : $"«\u00A0{outcome}\u00A0»";

    /// <summary>The words for a step, by its identifier.</summary>
    protected string StepWords(string id) => Outline.Find(id) is { } known ? $"étape {known.Number}, {known.Title}" : id;
}
