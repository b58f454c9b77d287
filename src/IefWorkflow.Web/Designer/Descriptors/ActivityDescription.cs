using IefWorkflow.Cases.Definitions.Edits;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Web.Designer.Descriptors;

/// <summary>One activity type in the words of Elsa Studio.</summary>
internal sealed class ActivityDescription(ActivityDescriptor descriptor, InputChoices choices)
{
    private const string DynamicOutcomes = "dynamic-outcomes";
    private static readonly Dictionary<string, object> Nothing = [];

    /// <summary>The members that Elsa Studio reads, and those that the server of Elsa sends besides.</summary>
    public object Json() => new
    {
        descriptor.TypeName,
        Namespace = descriptor.NamespaceName,
        descriptor.Name,
        descriptor.Version,
        descriptor.Details.Category,
        descriptor.DisplayName,
        descriptor.Details.Description,
        Kind = descriptor.Details.Kind.ToString(),
        RunAsynchronously = false,
        Inputs = descriptor.Inputs.Select(InputOf),
        Outputs = descriptor.Outputs.Select((output, order) => new
        {
            output.Name, output.TypeName, DisplayName = output.Details.DisplayName ?? output.Name, output.Details.Description, Order = order, IsBrowsable = true, IsSerializable = true, IsSynthetic = false,
        }),
        Ports = Ports(),
        CustomProperties = Nothing,
        ConstructionProperties = Nothing,
        descriptor.IsContainer,
        IsBrowsable = Toolbox.Offers(descriptor),
        IsStart = descriptor.TypeName == "Elsa.Start",
        descriptor.IsTerminal,
    };

    /// <remarks>The slots of nested activities are declared, so that a definition that has some is drawn; the toolbox does not offer such activities.</remarks>
    private IEnumerable<object> Ports()
    {
        foreach (var slot in descriptor.Ports)
        {
            var name = char.ToUpperInvariant(slot[0]) + slot[1..];
            yield return new { Name = name, DisplayName = name, Type = "Embedded", IsBrowsable = true };
        }

        if (descriptor.IsTerminal || IsLeftOnlyAsDrawn()) yield break;
        foreach (var outcome in descriptor.Outcomes) yield return new { Name = outcome, DisplayName = outcome == ConnectionDefinition.DefaultPort ? "Fait" : outcome, Type = "Flow", IsBrowsable = true };
    }

    /// <summary>Whether Elsa Studio itself derives the outcomes from what the designer wrote.</summary>
    private bool IsLeftOnlyAsDrawn() =>
        descriptor.TypeName == "Elsa.FlowSwitch" || (descriptor.Inputs.Any(input => input.Details.UIHint == DynamicOutcomes) && descriptor.Outcomes is [ConnectionDefinition.DefaultPort]);

    private object InputOf(InputDescriptor input)
    {
        var hint = choices.HintOf(descriptor, input);
        return new
        {
            input.Name,
            input.TypeName,
            DisplayName = (input.Details.DisplayName ?? input.Name) + (input.Details.IsRequired ? " (obligatoire)" : ""),
            input.Details.Description,
            input.Order,
            IsBrowsable = true,
            IsSerializable = true,
            IsSynthetic = false,
            input.IsWrapped,
            UiHint = hint,
            input.Details.Category,
            DefaultValue = DefaultOf(input),
            DefaultSyntax = hint switch { DynamicOutcomes or "multitext" or "checklist" => "Object", "expression-editor" => "JavaScript", _ => "Literal" },
            IsReadOnly = false,
            IsSensitive = false,
            StorageDriverType = (string?)null,
            input.Details.AutoEvaluate,
            EvaluatorType = (string?)null,
            UiSpecifications = choices.SpecificationsOf(descriptor, input, hint),
        };
    }

    /// <remarks>A check box of Elsa Studio writes and reads its value as .NET does.</remarks>
    private static string? DefaultOf(InputDescriptor input) => input is { TypeName: "Boolean", Details.DefaultValue: "true" } ? "True" : input.Details.DefaultValue;
}
