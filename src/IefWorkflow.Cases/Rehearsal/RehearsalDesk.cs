using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Linting;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Simulation.Scenarios;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Engine.Definitions;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>Plays a scenario on the newest version of a procedure and on the one in service, each in a world in memory that is thrown away.</summary>
/// <remarks>Nothing leaves: the world has a database of its own in memory, keeps no document and knows no way to send mail. Its time and length are bounded.</remarks>
public sealed class RehearsalDesk(DefinitionDesk definitions)
{
    /// <summary>How far a clock may be pushed beyond the first day of a scenario, in years.</summary>
    public const int MostYears = 5;

    private const int AtOnce = 2;
    private static readonly SemaphoreSlim Places = new(AtOnce, AtOnce);

    /// <summary>How long the two runs of a rehearsal may take together.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest text of all letters of a run, and of all its e-mails, in characters; those beyond it are named without their text.</summary>
    public int MostText { get; init; } = 400_000;

    /// <summary>Rehearses a procedure.</summary>
    /// <param name="definitionId">The procedure; it must exist.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="until">The day up to which the clock is pushed; null for the last day of the scenario.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public async Task<RehearsalOutcome> PlayAsync(string definitionId, RehearsalScenario scenario, DateOnly? until, CancellationToken cancellationToken)
    {
        if (until is { } day && (day < scenario.Scenario.StartsOn || day > scenario.Scenario.StartsOn.AddYears(MostYears)))
        {
            return new RehearsalOutcome.Stopped($"La simulation va du premier jour du scénario à {MostYears} ans après\u00A0: choisissez un jour entre les deux.");
        }

        var all = await definitions.ListAsync(cancellationToken);
        var subject = all.Single(versions => versions.DefinitionId == definitionId);
        var latest = subject.Latest!;
        if (EngineFaultsOf(latest) is { Count: > 0 } faults) return new RehearsalOutcome.Broken(faults);

        await Places.WaitAsync(cancellationToken);
        using var time = new CancellationTokenSource(Longest);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await Task.Run(() => PlayBothAsync(all, subject, scenario, until, limit.Token), limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RehearsalOutcome.Stopped($"La simulation a duré plus de {Longest.TotalSeconds:0} secondes et a été arrêtée\u00A0: la procédure tourne peut-être en rond, ou le jour choisi est trop loin. Vérifiez les boucles, ou choisissez un jour plus proche.");
        }
        finally
        {
            Places.Release();
        }
    }

    private async Task<RehearsalOutcome> PlayBothAsync(IReadOnlyList<DefinitionVersions> all, DefinitionVersions subject, RehearsalScenario scenario, DateOnly? until, CancellationToken cancellationToken)
    {
        try
        {
            List<WorkflowDefinition> others = [.. all.Where(versions => versions != subject).Select(versions => versions.Published).OfType<WorkflowDefinition>()];
            var draft = await PlayAsync([.. others, subject.Latest!], scenario.Fresh(), until, cancellationToken);
            if (subject.Published is not { } published || published == subject.Latest) return new RehearsalOutcome.Played(draft, null, []);

            var service = await PlayAsync([.. others, published], scenario.Fresh(), until, cancellationToken);
            return new RehearsalOutcome.Played(draft, published.Version, RehearsalDifference.Between(service, draft));
        }
        catch (InvalidDataException faults)
        {
            return new RehearsalOutcome.Stopped($"La procédure ne peut pas être mise en route\u00A0: {faults.Message}");
        }
    }

    private async Task<RehearsalPlay> PlayAsync(IReadOnlyList<WorkflowDefinition> procedures, Scenario scenario, DateOnly? until, CancellationToken cancellationToken)
    {
        await using var world = await CaseWorld.OpenAsync(scenario.Settings, scenario.StartsOn, procedures, scenario.Accounts, scenario.Commission, cancellationToken);
        var (moments, failures) = await ScenarioRun.PlayAsync(scenario, world, until, cancellationToken);
        var next = await world.NextAsync(cancellationToken);
        var incidents = await world.Service<IncidentDesk>().ListAsync(cancellationToken);
        return await world.UseAsync(async session => new RehearsalPlay
        {
            Today = session.Today,
            Next = next is { } instant ? session.DayOf(instant) : null,
            Moments = moments,
            Failures = failures,
            Incidents = incidents,
            Numbers = await session.Db.Files.AsNoTracking().ToDictionaryAsync(file => file.Id, file => file.Number, cancellationToken),
            Tasks = await session.Db.Tasks.AsNoTracking().Where(task => task.State == TaskState.Open).OrderBy(task => task.CreatedAt).ThenBy(task => task.Id).ToListAsync(cancellationToken),
            DueDates = await session.Db.DueDates.AsNoTracking().OrderBy(due => due.LegalOn).ThenBy(due => due.Id).ToListAsync(cancellationToken),
            Letters = await new RehearsalTexts(session, MostText).LettersAsync(cancellationToken),
            Messages = await new RehearsalTexts(session, MostText).MessagesAsync(cancellationToken),
        });
    }

    /// <remarks>The law is not asked of a rehearsal: a draft may be tried before it is lawful. The acts enforce it all the same.</remarks>
    private static List<DefinitionFault> EngineFaultsOf(WorkflowDefinition definition) => [.. ProcedureCheck.FaultsOf(definition, []).Where(fault => fault.Severity is DefinitionSeverity.Error)];
}
