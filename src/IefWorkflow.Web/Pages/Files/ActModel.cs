using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>All that the form of an act shows.</summary>
/// <param name="Act">The act.</param>
/// <param name="Number">The file; null for an act that opens one.</param>
/// <param name="Task">The task answered; null when none is.</param>
/// <param name="Refused">Why it was refused; null on the first visit.</param>
/// <param name="Values">What was given.</param>
public sealed record ActModel(ActDescription Act, string? Number, HumanTask? Task, ActAnswer.Refused? Refused, FormValues Values)
{
    /// <summary>The pages above the form, as a trail.</summary>
    public required IReadOnlyList<(string Address, string Label)> Parents { get; init; }

    /// <summary>The file as the person may see it; null where none is, or where the role does not open files.</summary>
    public CaseView? View { get; init; }

    /// <summary>The values to choose from, by name of datum.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Choice>> Choices { get; init; } = new Dictionary<string, IReadOnlyList<Choice>>();

    /// <summary>What others did on the file since the person opened the form; none where nobody did anything.</summary>
    public IReadOnlyList<TimelineEntry> Meanwhile { get; init; } = [];

    /// <summary>Where the form is sent.</summary>
    public string Address => Number is null ? $"/nouveau/{Act.Name}" : $"/dossiers/{Number}/actes/{Act.Name}";

    /// <summary>The outcomes that the task gives a choice of.</summary>
    public IReadOnlyList<string> Outcomes => Task?.Outcomes.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
