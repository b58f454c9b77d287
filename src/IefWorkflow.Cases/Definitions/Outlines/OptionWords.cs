using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>The words of the options of an input: a role, a day, a state, a letter or a rule by the name that people know.</summary>
public static class OptionWords
{
    /// <summary>The words for an option; the option itself where it is a word already.</summary>
    /// <param name="input">The member of the step's JSON: <c>role</c>.</param>
    /// <param name="option">The option.</param>
    public static string Of(string input, string option) => Find(input, option) ?? option;

    internal static string? Find(string input, string option) => input switch
    {
        "role" => (FrenchCodes.Parse(typeof(Role), option) as Role?)?.Label(),
        "from" => (FrenchCodes.Parse(typeof(CaseDay), option) as CaseDay?)?.Label(),
        "state" => (FrenchCodes.Parse(typeof(CaseState), option) as CaseState?)?.Label(),
        "rule" => RuleNames.Of(option) is { } name && name != option ? name : null,
        "code" => LetterCatalogue.Find(option)?.Title,
        _ => null,
    };
}
