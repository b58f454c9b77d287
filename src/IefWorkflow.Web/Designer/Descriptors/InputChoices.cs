using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Web.Designer.Descriptors;

/// <summary>The editor of an input, and what there is to choose from: rules of the law, letters, roles, states, days of a file.</summary>
internal sealed class InputChoices(AcademySettings academy, TimeProvider time)
{
    private const string DropDown = "dropdown";
    private static readonly Type[] Coded = [typeof(Role), typeof(CaseState), typeof(CaseDay)];

    /// <summary>The editor.</summary>
    public string HintOf(ActivityDescriptor activity, InputDescriptor input) => this switch
    {
        _ when IsRule(activity, input) => DropDown,
        _ when input is { TypeName: "Boolean", Details.UIHint: "singleline", IsWrapped: true } => "checkbox",
        _ => input.Details.UIHint,
    };

    /// <summary>What the editor needs to know. Enumerations in it are numbers, as Elsa Studio wants them.</summary>
    public Dictionary<string, object> SpecificationsOf(ActivityDescriptor activity, InputDescriptor input, string hint) => hint switch
    {
        DropDown => new() { [DropDown] = new { selectList = new { items = ItemsOf(activity, input), isFlagsEnum = false, sortItems = false }, providerName = (string?)null } },
        "checklist" => new() { ["checklist"] = new { checkList = new { items = input.Details.Options.Select(option => new { text = option, value = option, isChecked = false }), isFlagsEnum = false } } },
        "json-editor" => Code("json"),
        "code-editor" => Code("javascript"),
        "dynamic-outcomes" => new() { ["DynamicOutcomesOptions"] = new { fixedOutcomes = Array.Empty<string>() } },
        _ => [],
    };

    private static Dictionary<string, object> Code(string language) => new() { ["code-editor"] = new { language, editorHeight = 0, singleLineMode = false } };

    private static bool IsRule(ActivityDescriptor activity, InputDescriptor input) => activity.NamespaceName == "Ief" && input.Name == "Rule";

    /// <remarks>A choice that may be left open has an empty item: without one Elsa Studio offers no way back.</remarks>
    private IEnumerable<object> ItemsOf(ActivityDescriptor activity, InputDescriptor input)
    {
        var items = IsRule(activity, input) ? Rules() : input.Details.Options.Select(option => (Text: LabelOf(option, input.Details.Options), Value: option));
        return (input.Details.IsRequired || input.Details.DefaultValue is not null ? items : items.Prepend((Text: "—", Value: ""))).Select(item => new { text = item.Text, value = item.Value });
    }

    private IEnumerable<(string Text, string Value)> Rules() =>
        TimeLimitCatalogue.On(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), academy.Readings).Select(limit => ($"{limit.Rule} (départ\u00A0: {limit.StartEvent})", limit.Rule));

    private static string LabelOf(string option, string[] all)
    {
        if (LetterCatalogue.Find(option) is { } letter) return $"{letter.Code} {letter.Title}";

        var type = Array.Find(Coded, candidate => Array.TrueForAll(all, code => FrenchCodes.Parse(candidate, code) is not null));
        return type is null ? option : FrenchCodes.Of(type).First(member => member.Code == option).Label;
    }
}
