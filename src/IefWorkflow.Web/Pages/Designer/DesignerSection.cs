using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>The pages about one procedure.</summary>
internal static class DesignerSection
{
    /// <summary>The address of the list of procedures.</summary>
    public const string Home = "/concepteur/definitions";

    /// <summary>The pages of a procedure, in the order of work.</summary>
    public static IReadOnlyList<MenuEntry> Of(string definition) =>
    [
        new(Address(definition, "etapes"), "Vue liste"),
        new(Studio(definition), "Dessin (Elsa Studio)"),
        new(Address(definition, "differences"), "Différences"),
        new(Address(definition, "simulation"), "Simulation"),
        new(Address(definition, "publication"), "Publication"),
        new(Address(definition, "impact"), "Impact"),
        new(Address(definition, "migration"), "Migration"),
    ];

    /// <summary>The address of a page of a procedure.</summary>
    public static string Address(string definition, string page) => $"{Home}/{Uri.EscapeDataString(definition)}/{page}";

    /// <summary>The address of a form about a step: by default the one that changes what it says and is given.</summary>
    public static string Step(string definition, string step, string page = "etape") => $"{Address(definition, page)}?id={Uri.EscapeDataString(step)}";

    /// <summary>The address at which the drawing is edited.</summary>
    public static string Studio(string definition) => $"/concepteur/workflows/definitions/{Uri.EscapeDataString(definition)}/edit";
}
