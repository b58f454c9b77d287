using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>Reads what a scenario expects to see of a file.</summary>
internal sealed class ScenarioExpectationReader(JsonPart part, IReadOnlySet<string> names)
{
    public ScenarioExpectation Read()
    {
        var file = part.Text("dossier");
        if (file is not null && !names.Contains(file)) part.Fault("dossier", $"{file} n'a encore été ouvert par aucune étape.");
        var expectation = new ScenarioExpectation
        {
            Path = part.Path,
            File = file,
            State = part.Code<CaseState>("etat"),
            IsClosed = part.Flag("clos"),
            Tasks = part.Texts("taches"),
            NoTasks = part.Texts("pas-de-tache"),
            TaskCount = part.Number("nombre-taches"),
            DueDates = DueDates(),
            Days = Days(),
            Letters = Letters("courriers"),
            NoLetters = Letters("pas-de-courrier"),
            Messages = [.. part.Parts("messages").Select(Message)],
            MessageCount = part.Number("nombre-messages"),
            Alerts = part.Texts("alertes"),
            AlertCount = part.Number("nombre-alertes"),
            Decision = part.Part("decision") is { } decision ? Decision(decision) : null,
            DecisionCount = part.Number("nombre-decisions"),
            Journal = part.Texts("journal"),
        };
        if (file is null && part.Names.Any(name => name is not ("messages" or "nombre-messages" or "alertes" or "nombre-alertes"))) part.Fault("dossier", "manque\u00A0: dites quel dossier est regardé.");
        part.Close();
        return expectation;
    }

    private List<ExpectedDueDate> DueDates()
    {
        if (part.Part("echeances") is not { } rules) return [];

        var expected = new List<ExpectedDueDate>();
        foreach (var rule in rules.Names.ToList())
        {
            if (rules.IsNull(rule))
            {
                expected.Add(new ExpectedDueDate(rule, true, null, null, null, null, null));
                continue;
            }

            var due = rules.Part(rule)!;
            expected.Add(new ExpectedDueDate(rule, false, due.Day("depart"), due.Day("prudente"), due.Day("legale"), due.Code<DueState>("etat"), due.Flag("en-retard")));
            due.Close();
        }

        return expected;
    }

    private List<(CaseDay Day, DateOnly? On)> Days()
    {
        if (part.Part("jours") is not { } given) return [];

        var days = new List<(CaseDay Day, DateOnly? On)>();
        foreach (var member in FrenchCodes.Of(typeof(CaseDay)).Where(member => given.Has(member.Code)))
        {
            days.Add(((CaseDay)member.Value, given.IsNull(member.Code) ? null : given.Day(member.Code)));
        }

        given.Close();
        return days;
    }

    private IReadOnlyList<string> Letters(string name)
    {
        var codes = part.Texts(name);
        foreach (var unknown in codes.Where(code => LetterCatalogue.Find(code) is null)) part.Fault(name, $"il n'y a pas de courrier « {unknown} ».");
        return codes;
    }

    private static ExpectedMessage Message(JsonPart message)
    {
        var expected = new ExpectedMessage(message.Text("a"), message.Text("bande"), message.Code<MessageKind>("nature"), message.Text("objet-contient"), message.Text("texte-contient"));
        message.Close();
        return expected;
    }

    private static ExpectedDecision Decision(JsonPart decision)
    {
        var expected = new ExpectedDecision(decision.Code<DecisionKind>("nature"), decision.Day("le"), decision.Number("annees"));
        decision.Close();
        return expected;
    }
}
