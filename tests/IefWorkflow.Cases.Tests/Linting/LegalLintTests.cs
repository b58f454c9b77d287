using IefWorkflow.Cases.Linting;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Tests.Linting;

/// <summary>What the law requires of a drawn procedure, each check with an example that keeps it and one that breaks it.</summary>
public sealed class LegalLintTests
{
    private static readonly string Examples = Path.Combine(AppContext.BaseDirectory, "Linting", "Examples");

    /// <summary>The codes of the checks.</summary>
    public static TheoryData<string> Codes => [.. LegalLint.Checks.Select(check => check.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_procedure_that_keeps_the_rule_is_not_blamed(string code) => Assert.Empty(Found(code, "passing"));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_procedure_that_breaks_the_rule_is_told_where_why_and_what_to_do(string code)
    {
        var found = Found(code, "failing");

        var check = LegalLint.Checks.Single(candidate => candidate.Code == code);
        Assert.NotEmpty(found);
        Assert.All(found, fault => Assert.Equal((check.Severity, check.Article), (fault.Severity, fault.Article)));
        Assert.All(found, fault => Assert.Contains('\u00A0', fault.Message));
        Assert.True(code == "IEF-DELAI-MANQUANT" || found.All(fault => fault.ActivityId is not null));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_examples_are_sound_procedures_but_for_what_they_show(string code)
    {
        foreach (var kind in new[] { "passing", "failing" })
        {
            Assert.DoesNotContain(FaultsOf(Example(code, kind)), fault => fault.Severity is DefinitionSeverity.Error && fault.Code?.StartsWith("MOTEUR", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void The_procedures_of_the_product_have_no_fault_and_no_warning_without_a_reason()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.json"))
        {
            Assert.Empty(FaultsOf(Read(path)));
        }
    }

    [Fact]
    public void A_warning_is_accepted_by_a_reason_written_on_its_step_and_an_error_never_is()
    {
        var warned = Example("IEF-ATTENTE", "failing");
        var blocked = Example("IEF-QUORUM", "failing");
        foreach (var activity in warned.Activities.Concat(blocked.Activities))
        {
            activity.Json["customProperties"]!.AsObject()["avertissementsAcceptes"] = new System.Text.Json.Nodes.JsonObject { ["IEF-ATTENTE"] = "La tâche reste visible.", ["IEF-QUORUM"] = "Inutile." };
        }

        Assert.DoesNotContain(FaultsOf(warned), fault => fault.Code == "IEF-ATTENTE");
        Assert.Contains(FaultsOf(blocked), fault => fault.Code == "IEF-QUORUM");
    }

    [Fact]
    public void Steps_inside_containers_are_read_too()
    {
        var sequence = WorkflowDefinitionReader.Read(
            """
            { "id": "v1", "definitionId": "d", "root": { "id": "s", "type": "Elsa.Sequence", "version": 1, "activities": [
              { "id": "fait", "type": "Ief.WaitForFact", "version": 1, "fact": { "typeName": "String", "expression": { "type": "Literal", "value": "x" } } },
              { "id": "fin", "type": "Ief.SetState", "version": 1, "state": { "typeName": "String", "expression": { "type": "Literal", "value": "rejete" } } } ] } }
            """);

        var codes = FaultsOf(Assert.IsType<DefinitionReading.Read>(sequence).Definition).Select(fault => fault.Code);

        Assert.Contains("IEF-ATTENTE", codes);
        Assert.Contains("IEF-RECOURS-SEANCE", codes);
    }

    private static IReadOnlyList<DefinitionFault> FaultsOf(WorkflowDefinition definition) => ProcedureCheck.FaultsOf(definition, [new LegalLint()]);

    private static List<DefinitionFault> Found(string code, string kind) => [.. FaultsOf(Example(code, kind)).Where(fault => fault.Code == code)];

    private static WorkflowDefinition Example(string code, string kind) => Read(Path.Combine(Examples, $"{code}.{kind}.json"));

    private static WorkflowDefinition Read(string path) => Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read(File.ReadAllText(path))).Definition;
}
