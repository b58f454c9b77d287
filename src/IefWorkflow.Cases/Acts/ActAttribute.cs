using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Acts;

/// <summary>Describes an act to those who perform it.</summary>
/// <param name="name">The name in files, forms and the API: lower case, without accents.</param>
/// <param name="label">The French label, as an infinitive.</param>
/// <param name="roles">Who may perform it.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActAttribute(string name, string label, params Role[] roles) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The label.</summary>
    public string Label { get; } = label;

    /// <summary>Who may perform it.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>The kinds of file it is performed on; none for an act that opens a file.</summary>
    public CaseKind[] On { get; set; } = [];

    /// <summary>The provision it carries out.</summary>
    public string? Article { get; set; }

    /// <summary>Whether it answers a task of its name that the workflow created: it is refused while there is none.</summary>
    public bool AnswersTask { get; set; }
}
