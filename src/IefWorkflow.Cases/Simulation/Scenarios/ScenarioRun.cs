using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Invariants;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>One run of a scenario through the real services, on a manual clock and a database in memory.</summary>
public sealed class ScenarioRun
{
    private static readonly TimeOnly EndOfDay = new(23, 59);
    private readonly Scenario scenario;
    private readonly CaseWorld world;
    private readonly Timeline? timeline;
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly List<ScenarioFailure> failures = [];

    private ScenarioRun(Scenario scenario, CaseWorld world, bool isQuiet) => (this.scenario, this.world, timeline) = (scenario, world, isQuiet ? null : new Timeline());

    /// <summary>Runs a scenario; at its end the invariants of the product must hold as well.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="folder">The folder of the workflow definitions.</param>
    /// <param name="isQuiet">Whether to leave the timeline out.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="InvalidDataException">A definition is faulty; the message lists every fault.</exception>
    public static async Task<ScenarioResult> RunAsync(Scenario scenario, string folder, bool isQuiet, CancellationToken cancellationToken)
    {
        await using var world = await CaseWorld.OpenAsync(scenario.Settings, scenario.StartsOn, folder, scenario.Accounts, scenario.Commission, cancellationToken);
        var run = new ScenarioRun(scenario, world, isQuiet);
        await run.RunAsync(null, cancellationToken);
        return new ScenarioResult(scenario, run.timeline?.Lines ?? [], run.failures);
    }

    /// <summary>Plays a scenario in a world that its caller opened and may look at afterwards.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="world">The world, on the first morning of the scenario.</param>
    /// <param name="until">The last day to play, beyond the last step or before it; null for that of the last step.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What happened moment by moment, and what did not go as the scenario says.</returns>
    internal static async Task<(IReadOnlyList<TimelineMoment> Moments, IReadOnlyList<ScenarioFailure> Failures)> PlayAsync(Scenario scenario, CaseWorld world, DateOnly? until, CancellationToken cancellationToken)
    {
        var run = new ScenarioRun(scenario, world, isQuiet: false);
        await run.RunAsync(until, cancellationToken);
        return (run.timeline!.Moments, run.failures);
    }

    private async Task RunAsync(DateOnly? until, CancellationToken cancellationToken)
    {
        foreach (var step in scenario.Steps.Where(step => until is not { } last || step.On <= last))
        {
            try
            {
                await StepAsync(step, cancellationToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                Fail(step, "exécution de l'étape", "aucune panne", $"{broken.GetType().Name}\u00A0: {broken.Message}");
                return;
            }
        }

        if (until is { } day && await world.UseAsync(session => Task.FromResult(session.Today)) <= day) await world.AdvanceAsync(day, EndOfDay, () => LookAsync(null, cancellationToken), cancellationToken);
        var findings = await world.UseAsync(session => InvariantChecker.CheckAsync(session, cancellationToken));
        failures.AddRange(findings.Select(finding => new ScenarioFailure(scenario.Steps[^1].Path, scenario.Steps[^1].On, $"invariant {finding.Code} du dossier {finding.Number}", finding.Remedy, finding.What)));
    }

    private async Task StepAsync(ScenarioStep step, CancellationToken cancellationToken)
    {
        await world.AdvanceAsync(step.On, step.At, () => LookAsync(null, cancellationToken), cancellationToken);
        if (step.Act is { } act && !await ActAsync(step, act, cancellationToken)) return;

        foreach (var expectation in step.Expectations)
        {
            var found = await world.UseAsync(session => new ExpectationCheck(session, expectation, numbers).RunAsync(cancellationToken));
            foreach (var (what, expected, got) in found) failures.Add(new ScenarioFailure(expectation.Path, step.On, expectation.File is { } file ? $"{what} de {file}" : what, expected, got));
        }
    }

    private async Task<bool> ActAsync(ScenarioStep step, ScenarioAct act, CancellationToken cancellationToken)
    {
        if (act.File is { } file && !numbers.ContainsKey(file))
        {
            Fail(step, $"dossier {file}", "ouvert avant cette étape", "l'acte qui devait l'ouvrir a été refusé");
            return false;
        }

        var before = act.Opens is null ? [] : await NumbersAsync(cancellationToken);
        var data = ScenarioNames.Resolve(act.Data, numbers) as JsonObject ?? [];
        var answer = await world.ActAsync(await world.ActorAsync(act.Who, cancellationToken), act.Act.Name, act.File is { } name ? numbers[name] : null, data, cancellationToken);
        await LookAsync(Described(act, answer), cancellationToken);
        switch (answer)
        {
            case ActAnswer.Done done:
                if (act.Refusal is not null) Fail(step, act.Act.Label, "un refus", "l'acte a été accompli");
                if (act.Opens is { } opened) await NameAsync(step, opened, done.Number, before, cancellationToken);
                break;
            case ActAnswer.Refused refused when act.Refusal is { } expected:
                Compare(step, act, refused, expected);
                break;
            case ActAnswer.Refused refused:
                Fail(step, act.Act.Label, "accompli", $"refusé ({refused.Kind.Code()}{(refused.Article is { } article ? $", {article}" : "")})\u00A0: {refused.Message}");
                break;
        }

        return true;
    }

    private void Compare(ScenarioStep step, ScenarioAct act, ActAnswer.Refused refused, ScenarioRefusal expected)
    {
        if (expected.Kind is { } kind && kind != refused.Kind) Fail(step, $"{act.Act.Label}, genre du refus", kind.Code(), $"{refused.Kind.Code()}\u00A0: {refused.Message}");
        if (expected.Article is { } article && article != refused.Article) Fail(step, $"{act.Act.Label}, article du refus", article, $"{refused.Article ?? "aucun"}\u00A0: {refused.Message}");
        if (expected.MessageHolds is { } words && !ExpectationCheck.Holds(refused.Message, words)) Fail(step, $"{act.Act.Label}, message du refus", $"contient « {words} »", refused.Message);
    }

    private async Task NameAsync(ScenarioStep step, string name, string answered, HashSet<string> before, CancellationToken cancellationToken)
    {
        var opened = before.Contains(answered) ? (await NumbersAsync(cancellationToken)).Except(before).Order(StringComparer.Ordinal).LastOrDefault() : answered;
        if (opened is null) Fail(step, $"dossier {name}", "ouvert par cet acte", "aucun dossier n'a été ouvert");
        else numbers[name] = opened;
    }

    private Task<HashSet<string>> NumbersAsync(CancellationToken cancellationToken) =>
        world.UseAsync(session => session.Db.Files.Select(file => file.Number).ToHashSetAsync(cancellationToken));

    private async Task LookAsync(string? cause, CancellationToken cancellationToken)
    {
        if (timeline is not null) await world.UseAsync(session => timeline.LookAsync(session, cause, cancellationToken));
    }

    private string Described(ScenarioAct act, ActAnswer answer) => answer.Match(
        done => $"{act.Who}\u00A0: {act.Act.Label} ({done.Number})",
        refused => $"{act.Who}\u00A0: {act.Act.Label}{(act.File is { } file ? $" ({numbers[file]})" : "")} — refusé\u00A0: {refused.Message}");

    private void Fail(ScenarioStep step, string what, string expected, string got) => failures.Add(new ScenarioFailure(step.Path, step.On, what, expected, got));
}
