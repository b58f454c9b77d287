using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>Reads the steps of a scenario, in order: a file must be named before it is used, and time never runs backwards.</summary>
internal sealed class ScenarioStepReader(IReadOnlyList<Account> accounts)
{
    private static readonly TimeOnly MidMorning = new(10, 0);
    private static readonly string[] MembersOfAct = ["dossier", "ouvre", "avec", "refus"];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private (DateOnly On, TimeOnly At) last;

    public IReadOnlyList<ScenarioStep> Read(JsonPart scenario, DateOnly start)
    {
        last = (start, TimeOnly.MinValue);
        List<ScenarioStep> steps = [.. scenario.Parts("etapes").Select(Step)];
        if (steps.Count == 0) scenario.Fault("etapes", "manque\u00A0: écrivez au moins une étape.");
        return steps;
    }

    private ScenarioStep Step(JsonPart part)
    {
        var (on, at) = Moment(part);
        part.Text("commentaire");
        var act = Act(part);
        List<ScenarioExpectation> expectations = [.. part.Parts("attendu").Select(expected => new ScenarioExpectationReader(expected, names).Read())];
        part.Close();
        return new ScenarioStep(part.Path, on, at, act, expectations);
    }

    private (DateOnly On, TimeOnly At) Moment(JsonPart part)
    {
        var on = part.RequiredDay("le");
        var given = part.Time("a");
        if (on == DateOnly.MinValue) return last;

        var at = given ?? (on == last.On && last.At > MidMorning ? last.At : MidMorning);
        if ((on, at).CompareTo(last) < 0) part.Fault(given is null ? "le" : "a", "précède l'étape d'avant\u00A0: rangez les étapes dans l'ordre du temps.");
        else last = (on, at);
        return (on, at);
    }

    private ScenarioAct? Act(JsonPart part)
    {
        var who = part.Text("qui");
        var name = part.Text("acte");
        var file = part.Text("dossier");
        var opens = part.Text("ouvre");
        var data = part.Data("avec") ?? [];
        var refusal = part.Part("refus") is { } expected ? Refusal(expected) : null;
        if (who is null && name is null)
        {
            foreach (var stray in MembersOfAct.Where(part.Has)) part.Fault(stray, "n'a de sens qu'avec « qui » et « acte ».");
            return null;
        }

        if (who is null) part.Fault("qui", "manque\u00A0: dites qui accomplit l'acte.");
        else if (accounts.All(account => account.Id != who)) part.Fault("qui", $"« {who} » n'est pas un compte (possibles\u00A0: {string.Join(", ", accounts.Select(account => account.Id))}).");
        if (name is null) part.Fault("acte", "manque\u00A0: dites quel acte est accompli.");
        if (name is null || who is null) return null;
        if (ActCatalogue.Find(name) is not { } act)
        {
            part.Fault("acte", $"« {name} » n'existe pas\u00A0: voyez docs/scenarios.md ou « ief act list ».");
            return null;
        }

        Check(part, act, data, refusal);
        Name(part, act, file, opens, refusal);
        return new ScenarioAct(who, act, act.On.Count == 0 ? null : file, opens ?? (act.On.Count == 0 ? file : null), data, refusal);
    }

    private void Name(JsonPart part, ActDescription act, string? file, string? opens, ScenarioRefusal? refusal)
    {
        foreach (var (member, name) in new[] { ("dossier", file), ("ouvre", opens) })
        {
            if (name is not null && !IsName(name)) part.Fault(member, $"vaut « {name} »\u00A0: un nom de dossier commence par @, par exemple @demande.");
        }

        if (act.On.Count > 0 && file is null) part.Fault("dossier", "manque\u00A0: dites sur quel dossier.");
        else if (act.On.Count > 0 && IsName(file) && !names.Contains(file!)) part.Fault("dossier", $"{file} n'a encore été ouvert par aucune étape.");
        if (act.On.Count == 0 && file is not null && names.Contains(file)) part.Fault("dossier", $"{file} nomme déjà un autre dossier\u00A0: choisissez un autre nom.");
        if (opens is not null && names.Contains(opens)) part.Fault("ouvre", $"{opens} nomme déjà un autre dossier\u00A0: choisissez un autre nom.");
        if (refusal is null && (opens ?? (act.On.Count == 0 ? file : null)) is { } opened) names.Add(opened);
    }

    private void Check(JsonPart part, ActDescription act, JsonObject data, ScenarioRefusal? refusal)
    {
        foreach (var name in ScenarioNames.In(data).Where(name => !names.Contains(name))) part.Fault("avec", $"{name} n'a encore été ouvert par aucune étape.");
        if (refusal is null && ActReader.Read(act, data).Refused is { } fault) part.Fault("avec", fault.Message);
    }

    private static ScenarioRefusal Refusal(JsonPart part)
    {
        var refusal = new ScenarioRefusal(part.Code<RefusalKind>("genre"), part.Text("article"), part.Text("message-contient"));
        part.Close();
        return refusal;
    }

    private static bool IsName(string? text) => text is { Length: > 1 } && text[0] == '@';
}
