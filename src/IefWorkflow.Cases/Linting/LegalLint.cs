using IefWorkflow.Cases.Linting.Rules;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Linting;

/// <summary>What the law requires of a procedure, as far as its drawing shows it. An error forbids publication; a warning wants a reason.</summary>
/// <remarks>The acts enforce the law whatever is drawn; these checks tell a designer before people are stopped by it.</remarks>
public sealed class LegalLint : IDefinitionLint
{
    private static readonly LegalRule[] Rules =
    [
        new RefusalHasReasons(), new RefusalIsNotified(), new NotificationHasProof(), new AppealNeedsSitting(), new QuorumComesFirst(), new MajorityDecides(),
        new DecisionIsNotifiedInTime(), new ClockIsThere(), new ClockStartsRight(), new RuleIsKnown(), new WaitFitsTheLimit(), new SilenceMeansOneThing(),
        new RefusalAuthorDoesNotVote(), new EnvelopeGoesToDoctor(), new AuthorisationHasMentions(), new WaitHasLimit(),
    ];

    /// <summary>The checks: code, severity, article and what each requires, by code.</summary>
    public static IReadOnlyList<LegalCheck> Checks { get; } = [.. Rules.Select(rule => new LegalCheck(rule.Code, rule.Severity, rule.Article, rule.Title)).OrderBy(check => check.Code, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry)
    {
        var flow = new FlowReading(definition, registry);
        return from rule in Rules
               from finding in rule.Check(flow)
               select new DefinitionFault(finding.Step?.Path ?? definition.Root.Path, finding.Message)
               {
                   Severity = rule.Severity,
                   Code = rule.Code,
                   Article = rule.Article,
                   ActivityId = finding.Step?.Id,
               };
    }
}
