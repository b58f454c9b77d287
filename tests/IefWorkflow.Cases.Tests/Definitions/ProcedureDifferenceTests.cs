using IefWorkflow.Cases.Definitions.Differences;
using IefWorkflow.Cases.Definitions.Edits;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>Two versions of a procedure compared in the words of its designers: titles and labels, not identifiers.</summary>
public class ProcedureDifferenceTests
{
    [Fact]
    public void A_version_does_not_differ_from_itself() => Assert.Empty(Between(Drafts.Appeal, Drafts.Appeal));

    [Fact]
    public void An_input_is_told_by_its_label_and_its_step_by_its_title()
    {
        var before = Drafts.Appeal;
        var clock = before.Activities.First(activity => activity.Type == "Ief.LegalClock");

        var change = Assert.Single(Between(before, Edited(before, clock.Id, "from", "decision")));

        Assert.Equal((clock.Id, true), (change.StepId, change.Runs));
        Assert.Contains("«\u00A0Départ\u00A0»", change.Sentence, StringComparison.Ordinal);
        Assert.Contains("devient «\u00A0decision\u00A0».", change.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_gone_takes_its_ways_with_it_and_one_that_is_new_brings_its_own()
    {
        var (with, without) = (Flowchart(true), Flowchart(false));

        Assert.Equal(
            ["Étape supprimée : « Milieu », de type « Convoquer la commission ».", "Suite supprimée : après « A », la suite mène à « Milieu ».", "Suite supprimée : après « Milieu », l'issue « Convoquée » mène à « C »."],
            Between(with, without).Select(change => change.Sentence.Replace('\u00A0', ' ')));
        Assert.Contains(Between(without, with), change => change.Sentence.StartsWith("Étape ajoutée", StringComparison.Ordinal) && change.StepId == "b");
    }

    [Fact]
    public void A_title_or_a_place_on_the_drawing_changes_nothing_for_the_files()
    {
        var before = Drafts.Appeal;
        var titled = Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Change(before, new StepEdit("deliberer", "Voter", "", new Dictionary<string, InputEdit>(), new Dictionary<int, int>()), CaseServices.Activities)).Definition;

        var change = Assert.Single(Between(before, titled));

        Assert.False(change.Runs);
        Assert.Contains("devient «\u00A0Voter\u00A0»", change.Sentence, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ProcedureChange> Between(WorkflowDefinition before, WorkflowDefinition after) => ProcedureDifference.Between(before, after, CaseServices.Activities);

    private static WorkflowDefinition Edited(WorkflowDefinition definition, string step, string input, string value)
    {
        var outline = Drafts.Outline(definition).Find(step)!;
        var edit = new StepEdit(step, outline.WrittenTitle, outline.Description, new Dictionary<string, InputEdit> { [input] = new("", value) }, new Dictionary<int, int>());
        return Assert.IsType<DraftEditOutcome.Edited>(DraftEdit.Change(definition, edit, CaseServices.Activities)).Definition;
    }

    private static WorkflowDefinition Flowchart(bool hasMiddle)
    {
        const string Ends = """{"id":"a","type":"Elsa.Start","version":1,"metadata":{"displayText":"A"}},{"id":"c","type":"Elsa.End","version":1,"metadata":{"displayText":"C"}}""";
        const string Middle = """{"id":"b","type":"Ief.Convene","version":1,"metadata":{"displayText":"Milieu"}}""";
        const string Ways = """{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"}},{"source":{"activity":"b","port":"Convoquée"},"target":{"activity":"c","port":"In"}}""";
        return Drafts.Parse(OutlineTests.Flowchart(hasMiddle ? $"{Ends},{Middle}" : Ends, hasMiddle ? Ways : ""));
    }
}
