namespace IefWorkflow.Engine.Activities;

/// <summary>An activity type, as designers see it.</summary>
/// <param name="TypeName">The type: <c>Elsa.WriteLine</c>.</param>
/// <param name="Version">The version of the type.</param>
/// <param name="Details">What its attribute says.</param>
/// <param name="Inputs">The inputs, in the order of the form.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="Outcomes">The fixed outcomes; <c>Done</c> alone when it declares none.</param>
/// <param name="Ports">The slots that hold child activities: <c>then</c>, <c>body</c>.</param>
/// <param name="IsContainer">Whether it holds a list of activities and variables.</param>
/// <param name="IsTerminal">Whether it ends its container.</param>
public sealed record ActivityDescriptor(
    string TypeName,
    int Version,
    ActivityAttribute Details,
    IReadOnlyList<InputDescriptor> Inputs,
    IReadOnlyList<OutputDescriptor> Outputs,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<string> Ports,
    bool IsContainer,
    bool IsTerminal)
{
    /// <summary>The last part of the type name.</summary>
    public string Name => TypeName[(TypeName.LastIndexOf('.') + 1)..];

    /// <summary>The first part of the type name.</summary>
    public string NamespaceName => Details.NamespaceName;

    /// <summary>The label.</summary>
    public string DisplayName => Details.DisplayName ?? Name;
}
