using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>The mandatory mentions of the letters that carry decisions on a request, as <see cref="Decision.Mentions"/> keeps them.</summary>
internal static class DecisionMentions
{
    private const int SchoolItem = 6;

    /// <summary>The seven items of information of an authorisation; the sixth only once the school is designated.</summary>
    public static string OfGrant(AuthorisationRequest request) =>
        string.Join(' ', AuthorisationLetter.Items.Select(item => item.Number).Where(number => number != SchoolItem || request.AttachedSchool is not null));

    /// <summary>The mentions of a refusal: the remedies are printed by the software, where the address of the commission is known.</summary>
    public static string OfRefusal(CaseSession session, bool hasReasons)
    {
        var (commission, present) = (session.Settings.Commission, RefusalLetter.Mentions.AsEnumerable());
        if (!hasReasons) present = present.Where(mention => mention is not ("LEGAL_GROUNDS" or "FACTUAL_GROUNDS"));
        if (commission is { Address: "", Email: "" }) present = present.Where(mention => mention != "RAPO_ADDRESS");
        return string.Join(' ', present);
    }

    /// <summary>The mentions once the school of attachment is designated.</summary>
    public static string WithSchool(string mentions) => Split(mentions).Contains($"{SchoolItem}") ? mentions : $"{mentions} {SchoolItem}";

    /// <summary>What the letter of a decision still lacks, in words; none when it may leave.</summary>
    public static IReadOnlyList<string> Missing(Decision decision)
    {
        var present = Split(decision.Mentions);
        var missing = new List<string>();
        if (decision.Years > 0)
        {
            var items = present.Where(mention => mention.Length == 1).Select(mention => mention[0] - '0').ToList();
            missing.AddRange(AuthorisationLetter.Missing(items).Select(item => item.Label));
        }

        if (decision.Kind is DecisionKind.Refusal or DecisionKind.ShorterGrant) missing.AddRange(RefusalLetter.Check(present).Missing);
        return missing;
    }

    private static string[] Split(string mentions) => mentions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
