using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Acts;

/// <summary>An act as forms, the API and the rights see it.</summary>
/// <param name="Name">The name in files, forms and the API.</param>
/// <param name="Label">The French label.</param>
/// <param name="Roles">Who may perform it.</param>
/// <param name="On">The kinds of file it is performed on; none when it opens one.</param>
/// <param name="Article">The provision it carries out.</param>
/// <param name="AnswersTask">Whether it answers a task of its name.</param>
/// <param name="Type">The class.</param>
/// <param name="Fields">The data.</param>
public sealed record ActDescription(
    string Name, string Label, IReadOnlyList<Role> Roles, IReadOnlyList<CaseKind> On, string? Article, bool AnswersTask, Type Type, IReadOnlyList<ActField> Fields);
