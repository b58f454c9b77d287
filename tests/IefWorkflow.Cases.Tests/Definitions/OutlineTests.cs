using IefWorkflow.Cases.Definitions.Outlines;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>A procedure told as a list: every step, in the order in which a file meets them, with what the law says of each.</summary>
public class OutlineTests
{
    /// <summary>The procedures of the product.</summary>
    public static TheoryData<string> Shipped => [.. Drafts.Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_step_is_told_once_numbered_and_each_of_its_ways_leads_to_a_step_of_the_list(string name)
    {
        var definition = Drafts.Read(name);
        var outline = Drafts.Outline(definition);

        Assert.Equal(definition.Activities.Where(activity => activity != definition.Root).Select(activity => activity.Id).Order(), outline.Steps.Select(step => step.Id).Order());
        Assert.Equal(Enumerable.Range(1, outline.Steps.Count), outline.Steps.Select(step => step.Number));
        Assert.Equal(definition.Root.Connections.Count, outline.Steps.Sum(step => step.Ways.Count));
        Assert.All(outline.Steps.SelectMany(step => step.Ways), way => Assert.Equal(way.Target, outline.Steps[way.TargetNumber - 1].Id));
        Assert.All(outline.Steps, step => Assert.True(step.IsReached && step.TypeLabel != step.Type && step.Title.Length > 0, step.Id));
    }

    [Fact]
    public void Steps_come_in_the_order_of_the_procedure_each_branch_to_its_end()
    {
        var outline = Drafts.Outline(Drafts.Appeal);

        Assert.Equal("depart", outline.Steps[0].Id);
        Assert.True(NumberOf(outline, "convoquer") < NumberOf(outline, "presences"));
        Assert.True(NumberOf(outline, "presences") < NumberOf(outline, "deliberer"));
    }

    [Fact]
    public void A_step_that_nothing_leads_to_comes_last_and_says_so()
    {
        var outline = Drafts.Outline(Drafts.Parse(Flowchart("""{"id":"seul","type":"Ief.Convene","version":1},{"id":"a","type":"Ief.Convene","version":1},{"id":"b","type":"Ief.Deliberate","version":1}""", """{"source":{"activity":"a","port":"Done"},"target":{"activity":"b","port":"In"}}""")));

        Assert.Equal([("a", true), ("b", true), ("seul", false)], outline.Steps.Select(step => (step.Id, step.IsReached)));
    }

    [Fact]
    public void A_legal_clock_says_its_article_its_length_and_what_follows_when_nobody_acts()
    {
        var clock = Drafts.Outline(Drafts.Appeal).Steps.Single(step => step.Type == "Ief.LegalClock" && step.Inputs.Any(input => input.Value == "D131-11-12/one-month"));

        var limit = clock.Facts.Single(fact => fact.Label == "Délai").Text;
        Assert.Contains("1\u00A0mois", limit, StringComparison.Ordinal);
        Assert.Contains("Si personne n'agit", limit, StringComparison.Ordinal);
        Assert.Contains("D131-11-12", clock.Facts.Single(fact => fact.Label == "Article").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_says_who_acts_which_letter_it_prepares_and_the_reason_for_which_a_warning_was_accepted()
    {
        var steps = Drafts.Names.SelectMany(name => Drafts.Outline(Drafts.Read(name)).Steps).ToList();

        Assert.Contains(steps, step => step.Facts.Contains(new StepFact("Qui", "Gestionnaire de la DSDEN")));
        Assert.Contains(steps, step => step.Facts.Any(fact => fact.Label == "Courrier" && fact.Text.StartsWith("L-", StringComparison.Ordinal)));
        Assert.Contains(steps, step => step.Facts.Any(fact => fact.Label.StartsWith("Avertissement IEF-", StringComparison.Ordinal) && fact.Text.Length > 0));
    }

    [Fact]
    public void Steps_inside_others_follow_the_one_that_holds_them()
    {
        var outline = Drafts.Outline(Drafts.Parse("""
            {"id":"v","definitionId":"d","root":{"id":"s","type":"Elsa.Sequence","version":1,"activities":[
              {"id":"si","type":"Elsa.If","version":1,"metadata":{"displayText":"Est-ce urgent ?"},"condition":{"typeName":"Boolean","expression":{"type":"JavaScript","value":"1 > 0"}},"then":{"id":"oui","type":"Ief.Convene","version":1}},
              {"id":"fin","type":"Ief.Deliberate","version":1}]}}
            """));

        Assert.Equal([("si", 0, null), ("oui", 1, "Est-ce urgent ?"), ("fin", 0, null)], outline.Steps.Select(step => (step.Id, step.Level, step.Inside)));
        Assert.Contains(new StepFact("Formule, condition", "1 > 0"), outline.Steps[0].Facts);
    }

    [Fact]
    public void The_outcomes_that_lead_nowhere_are_those_that_the_designer_wrote_in_the_step()
    {
        var steps = Drafts.Outline(Drafts.Parse(Flowchart(
            """
            {"id":"a","type":"Elsa.FlowSwitch","version":1,"cases":[{"label":"Un"},{"label":"Deux"}]},
            {"id":"b","type":"Ief.HumanTask","version":1,"outcomes":{"typeName":"String[]","expression":{"type":"Object","value":"[\"Oui\",\"Non\"]"}}},
            {"id":"c","type":"Elsa.Finish","version":1}
            """,
            """{"source":{"activity":"a","port":"Un"},"target":{"activity":"b","port":"In"}},{"source":{"activity":"b","port":"Oui"},"target":{"activity":"c","port":"In"}}"""))).Steps;

        Assert.Equal(["Deux", "Default"], steps[0].OpenOutcomes);
        Assert.Equal(["Non"], steps[1].OpenOutcomes);
        Assert.Equal(["Non", "Oui", "Done"], steps[1].Outcomes);
        Assert.Empty(steps[2].Outcomes);
    }

    [Fact]
    public void A_type_that_this_service_does_not_know_is_shown_as_it_is_written()
    {
        var step = Assert.Single(Drafts.Outline(Drafts.Parse(Flowchart("""{"id":"x","type":"Autre.Chose","version":1}""", ""))).Steps);

        Assert.Equal(("Autre.Chose", "x", ""), (step.TypeLabel, step.Title, step.TypeDescription));
    }

    internal static string Flowchart(string activities, string connections) =>
        $$$"""{"id":"v","definitionId":"d","root":{"id":"f","type":"Elsa.Flowchart","version":1,"start":"a","activities":[{{{activities}}}],"connections":[{{{connections}}}]}}""";

    private static int NumberOf(ProcedureOutline outline, string id) => outline.Find(id)!.Number;
}
