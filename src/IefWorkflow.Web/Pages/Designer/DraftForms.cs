using System.Globalization;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Definitions.Edits;
using IefWorkflow.Cases.Definitions.Outlines;
using IefWorkflow.Cases.Definitions.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>Changing a step, or the name of a procedure, without drawing. Where somebody else saved in between, what was typed comes back with what is saved.</summary>
internal static class DraftForms
{
    private const string InputPrefix = "entree.";
    private const string FormulaPrefix = "formule.";
    private const string RankPrefix = "rang.";

    /// <summary>Maps the routes.</summary>
    public static void MapDraftForms(this IEndpointRouteBuilder forms)
    {
        forms.MapPost("/etape", SaveStepAsync);
        forms.MapPost("/etape/ajouter", AddStepAsync);
        forms.MapPost("/etape/supprimer", RemoveStepAsync);
        forms.MapPost("/etape/suites", SaveWaysAsync);
        forms.MapPost("/nom", SaveNameAsync);
    }

    private static Task<IResult> AddStepAsync(HttpContext context, string definition, IFormCollection form, DefinitionReader reader, DefinitionDesk desk)
    {
        var addition = new StepAddition(form["type"].ToString(), form["titre"].ToString(), InsertionPlace.Parse(form["place"].ToString()));
        string? added = null;
        return SaveAsync<StepAdditionPage>(
            context, definition, form, reader, desk,
            latest =>
            {
                var outcome = DraftEdit.Add(latest, addition, CaseServices.Activities);
                added = (outcome as DraftEditOutcome.Edited)?.AddedStep;
                return outcome;
            },
            (_, _) => $"{DesignerSection.Step(definition, added!)}&fait={{0}}",
            "ajout");
    }

    private static Task<IResult> RemoveStepAsync(HttpContext context, string definition, IFormCollection form, DefinitionReader reader, DefinitionDesk desk) => SaveAsync<StepRemovalPage>(
        context, definition, form, reader, desk,
        latest => DraftEdit.Remove(latest, form["id"].ToString(), form["relier"] == "true", CaseServices.Activities),
        (_, _) => $"{DesignerSection.Address(definition, "etapes")}?fait={{0}}",
        "suppression");

    private static Task<IResult> SaveWaysAsync(HttpContext context, string definition, IFormCollection form, DefinitionReader reader, DefinitionDesk desk)
    {
        var targets = form.Where(field => field.Key.StartsWith(WaysEdit.Prefix, StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var edit = new WaysEdit(form["id"].ToString(), targets, form[WaysEdit.AddedOutcomeControl].ToString(), form[WaysEdit.AddedTargetControl].ToString());
        return SaveAsync<StepWaysPage>(
            context, definition, form, reader, desk,
            latest => DraftEdit.Connect(latest, edit, CaseServices.Activities),
            (saved, session) => ListAt(definition, edit.StepId, saved, session),
            "suites");
    }

    private static Task<IResult> SaveStepAsync(HttpContext context, string definition, IFormCollection form, DefinitionReader reader, DefinitionDesk desk)
    {
        var edit = EditOf(form);
        return SaveAsync<StepPage>(
            context, definition, form, reader, desk,
            latest => DraftEdit.Change(latest, edit, CaseServices.Activities),
            (saved, session) => ListAt(definition, edit.StepId, saved, session),
            "etape");
    }

    /// <summary>The list of steps, at a step, with a place for what was done.</summary>
    private static string ListAt(string definition, string stepId, WorkflowDefinition saved, CaseSession session) =>
        $"{DesignerSection.Address(definition, "etapes")}?fait={{0}}#etape-{ProcedureOutline.Of(saved, CaseServices.Activities, session.Settings, session.Today).Find(stepId)?.Number}";

    private static Task<IResult> SaveNameAsync(HttpContext context, string definition, IFormCollection form, DefinitionReader reader, DefinitionDesk desk) => SaveAsync<NamePage>(
        context, definition, form, reader, desk,
        latest => DraftEdit.Rename(latest, form["nom"].ToString(), form["description"].ToString()),
        (_, _) => $"{DesignerSection.Address(definition, "etapes")}?fait={{0}}",
        "nom");

    private static async Task<IResult> SaveAsync<TPage>(
        HttpContext context, string definition, IFormCollection form, DefinitionReader reader, DefinitionDesk desk, Func<WorkflowDefinition, DraftEditOutcome> change,
        Func<WorkflowDefinition, CaseSession, string> next, string done)
        where TPage : IComponent
    {
        var actor = await context.ActorAsync();
        if (!DefinitionReader.MayWrite(actor.Role)) return Results.Forbid();
        if ((await reader.FindAsync(definition, context.RequestAborted)).Latest is not { } latest) return Again<TPage>(definition, form, null, isStale: false, StatusCodes.Status404NotFound);
        if (form["revision"] != DefinitionRevision.Of(latest)) return Again<TPage>(definition, form, null, isStale: true, StatusCodes.Status409Conflict);

        return await change(latest).Match(
            edited => SaveAsync(edited.Definition),
            refused => Task.FromResult<IResult>(Again<TPage>(definition, form, Refusal(form, refused), isStale: false, StatusCodes.Status400BadRequest)),
            _ => Task.FromResult<IResult>(Again<TPage>(definition, form, null, isStale: false, StatusCodes.Status404NotFound)));

        async Task<IResult> SaveAsync(WorkflowDefinition draft) => (await desk.SaveAsync(actor, draft, form["revision"], context.RequestAborted)).Match<IResult>(
            saved => Results.LocalRedirect(string.Format(CultureInfo.InvariantCulture, next(saved.Definition, context.RequestServices.GetRequiredService<CaseSession>()), done)),
            unchanged => Results.LocalRedirect(string.Format(CultureInfo.InvariantCulture, next(unchanged.Definition, context.RequestServices.GetRequiredService<CaseSession>()), "rien")),
            refused => refused.Kind is RefusalKind.NotExpected
                ? Again<TPage>(definition, form, null, isStale: true, StatusCodes.Status409Conflict)
                : Again<TPage>(definition, form, new ActAnswer.Refused(refused.Kind, refused.Sentence, null), isStale: false, Problems.StatusOf(refused.Kind)));
    }

    private static RazorComponentResult<TPage> Again<TPage>(string definition, IFormCollection form, ActAnswer.Refused? refused, bool isStale, int status)
        where TPage : IComponent
    {
        var given = new Dictionary<string, object?> { ["Definition"] = definition, ["Values"] = FormValues.Of(form, refused), ["Refused"] = refused, ["IsStale"] = isStale };
        if (typeof(TPage).IsAssignableTo(typeof(StepFormPage))) given["Sent"] = form["id"].ToString();
        return new RazorComponentResult<TPage>(given) { StatusCode = status };
    }

    /// <remarks>A formula that is refused is blamed where it was typed.</remarks>
    private static ActAnswer.Refused Refusal(IFormCollection form, DraftEditOutcome.Refused refused)
    {
        List<FieldFault> faults = [.. refused.Faults.Select(fault =>
            fault.Path.StartsWith(InputPrefix, StringComparison.Ordinal) && FormulaPrefix + fault.Path[InputPrefix.Length..] is var formula && form[formula].ToString().Trim().Length > 0 ? fault with { Path = formula } : fault)];
        return new ActAnswer.Refused(RefusalKind.BadInput, faults[0].Sentence, null) { Faults = faults };
    }

    private static StepEdit EditOf(IFormCollection form) => new(
        form["id"].ToString(),
        form["titre"].ToString(),
        form["description"].ToString(),
        form.Keys.Where(key => key.StartsWith(InputPrefix, StringComparison.Ordinal)).ToDictionary(key => key[InputPrefix.Length..], key => InputOf(form, key[InputPrefix.Length..]), StringComparer.Ordinal),
        Ranks(form));

    private static InputEdit InputOf(IFormCollection form, string name)
    {
        if (form[FormulaPrefix + name].ToString() is var formula && formula.Trim().Length > 0) return new InputEdit(OutlineInput.JavaScript, formula);
        return new InputEdit(form["valeur." + name] == "oui" ? OutlineInput.Literal : "", form[InputPrefix + name].ToString());
    }

    private static Dictionary<int, int> Ranks(IFormCollection form)
    {
        var ranks = new Dictionary<int, int>();
        foreach (var (key, value) in form.Where(field => field.Key.StartsWith(RankPrefix, StringComparison.Ordinal)))
        {
            if (Number(key[RankPrefix.Length..]) is { } index && Number(value) is { } rank) ranks[index] = rank;
        }

        return ranks;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
