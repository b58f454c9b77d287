using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>What keeps a definition from being published, and what its author should look at again.</summary>
public class ValidatorTests
{
    private static readonly ActivityRegistry Registry = new(ActivityRegistry.BuiltIn);

    /// <summary>The samples that are wrong on purpose, and those that use activities of another server.</summary>
    private static readonly string[] Wrong = ["13-setvariable-unknown-id", "18-complete", "18-start-end", "studio-"];

    [Theory]
    [MemberData(nameof(Sample.Files), MemberType = typeof(Sample))]
    public void Every_definition_that_the_real_engine_ran_well_is_valid(string file)
    {
        var errors = DefinitionValidator.Validate(Sample.ReadText(Sample.Text(file)), Registry, []).Where(fault => fault.Severity is DefinitionSeverity.Error);
        if (!Wrong.Any(file.StartsWith)) Assert.Empty(errors);
    }

    [Theory]
    [InlineData("Elsa.Writeline", 1, "type", "est inconnu : vouliez-vous dire « Elsa.WriteLine » ?")]
    [InlineData("Ief.Nothing.Near", 1, "type", "est inconnu : choisissez-en un du catalogue.")]
    [InlineData("Elsa.WriteLine", 2, "version", "n'a pas de version 2 : employez la version 1.")]
    [InlineData("Elsa.RunCSharp", 1, "type", "n'est pas pris en charge ici : écrivez le script en JavaScript")]
    [InlineData("Elsa.StateMachine", 1, "type", "n'est pas pris en charge ici : dessinez plutôt un « Elsa.Flowchart »")]
    [InlineData("Elsa.NotFoundActivity", 1, "type", "tient la place d'une autre")]
    public void An_activity_of_a_type_that_the_engine_does_not_run(string type, int version, string member, string message) =>
        AssertError(Sample.Sequence($"{{'id':'a','type':'{type}','version':{version}}}"), $"$.root.activities[0].{member}", message);

    [Fact]
    public void A_workflow_used_as_an_activity() =>
        AssertError(Sample.Sequence("{'id':'a','type':'Instruction','version':1,'workflowDefinitionId':'x'}"), "$.root.activities[0].type", "appelez-le par « Elsa.ExecuteWorkflow »");

    [Theory]
    [InlineData("")]
    [InlineData(",'eventName':null")]
    [InlineData(",'eventName':{'typeName':'String','memoryReference':{'id':'m'}}")]
    [InlineData(",'eventName':{'typeName':'String','expression':null,'memoryReference':null}")]
    [InlineData(",'eventName':{'expression':{'type':'Literal','value':''}}")]
    [InlineData(",'eventName':{'expression':{'type':'Literal'}}")]
    public void A_required_input_that_is_missing(string members) =>
        AssertError(Sample.Sequence($"{{'id':'a','type':'Elsa.Event','version':1{members}}}"), "$.root.activities[0].eventName", "n'a pas reçu l'entrée « Nom de l'événement »");

    [Theory]
    [InlineData("{'expression':{'type':'Literal','value':'demain'}}")]
    [InlineData("{'expression':{'value':'demain'}}")]
    [InlineData("'demain'")]
    public void A_literal_that_is_no_value_of_the_input_s_type(string value) =>
        AssertError(Sample.Sequence($"{{'id':'a','type':'Elsa.Delay','version':1,'timeSpan':{value}}}"), "$.root.activities[0].timeSpan", "ne convient pas");

    [Theory]
    [InlineData("'type':'Liquid','value':'{{ x }}'", "type", "de type « Liquid » ne sont pas prises en charge : écrivez celle-ci en JavaScript.")]
    [InlineData("'type':'Javascript','value':'1'", "type", "vouliez-vous dire « JavaScript » ?")]
    [InlineData("'type':'Object','value':'[1,'", "value", "L'objet n'est pas du JSON valide. Ligne 1, colonne")]
    [InlineData("'type':'Variable','value':'v9'", "value", "La variable « v9 » n'existe pas à cet endroit")]
    [InlineData("'type':'Variable','value':{'id':'v9','name':'x'}", "value", "La variable « v9 » n'existe pas")]
    [InlineData("'type':'Variable','value':'{\\'id\\':\\'v9\\'}'", "value", "La variable « v9 » n'existe pas")]
    [InlineData("'type':'Variable','value':'Total'", "value", "Vouliez-vous dire « v1 » ?")]
    [InlineData("'type':'Variable','value':null", "value", "ne dit pas quelle variable elle lit")]
    [InlineData("'type':'Variable','value':'{'", "value", "ne dit pas quelle variable elle lit")]
    [InlineData("'type':'Input','value':{}", "value", "ne dit pas quelle entrée elle lit")]
    public void An_expression_that_cannot_be_evaluated(string expression, string member, string message) =>
        AssertError(WithVariable($"{{'id':'a','type':'Elsa.WriteLine','version':1,'text':{{'expression':{{{expression}}}}}}}"), $"$.root.activities[0].text.expression.{member}", message);

    [Theory]
    [InlineData("'type':'Literal','value':'{'")]
    [InlineData("'type':'Object','value':'{\\'a\\':[1]}'")]
    [InlineData("'type':'Object','value':'bare text'")]
    [InlineData("'type':'Variable','value':'v1'")]
    [InlineData("'type':'Variable','value':'{\\'id\\':\\'inner\\'}'")]
    [InlineData("'type':'Input','value':'N'")]
    public void An_expression_that_can(string expression) =>
        Assert.Empty(Validate(WithVariable($"{{'id':'a','type':'Elsa.WriteLine','version':1,'text':{{'expression':{{{expression}}}}}}}")));

    [Fact]
    public void A_script_that_cannot_be_parsed_is_shown_with_its_lines_and_columns()
    {
        AssertError(
            Sample.Sequence("{'id':'a','type':'Elsa.WriteLine','version':1,'text':{'expression':{'type':'JavaScript','value':'1 +\\n  * 2'}}}"),
            "$.root.activities[0].text.expression.value",
            "Ligne 2, colonne 3 : ");
        AssertError(Sample.Sequence("{'id':'a','type':'Elsa.WriteLine','version':1,'text':{'expression':{'type':'JavaScript','value':'class A {}'}}}"), "$.root.activities[0].text.expression.value", "Ligne 1, colonne 1 : ");
    }

    [Theory]
    [InlineData("`${getVariable('Total') ?? 0}`")]
    [InlineData("")]
    public void A_script_that_can_is_no_fault(string script) =>
        Assert.Empty(Validate(WithVariable("{'id':'a','type':'Elsa.WriteLine','version':1,'text':{'expression':{'type':'JavaScript','value':'" + script.Replace("'", "\\'") + "'}}}").Replace("\\'", "\\u0027")));

    [Fact]
    public void The_literal_of_RunJavaScript_is_a_script_too() => Assert.Contains(
        Validate(Sample.Sequence("{'id':'a','type':'Elsa.RunJavaScript','version':1,'script':{'expression':{'type':'Literal','value':'const 1'}}}")),
        fault => fault.Path == "$.root.activities[0].script.expression.value" && fault.Message.StartsWith("Ligne 1, colonne "));

    [Fact]
    public void An_input_of_the_workflow_that_is_not_declared_is_worth_a_warning() =>
        AssertWarning(WithVariable("{'id':'a','type':'Elsa.WriteLine','version':1,'text':{'expression':{'type':'Input','value':'M'}}}"), "$.root.activities[0].text.expression.value", "ne déclare pas d'entrée « M »");

    [Fact]
    public void The_conditions_of_cases_are_expressions_too() =>
        AssertError(
            "{'root':{'id':'w','type':'Elsa.Switch','version':1,'cases':[{'label':'x'},{'label':'y','condition':{'type':'CSharp','value':'1'}}]}}",
            "$.root.cases[1].condition.type",
            "de type « CSharp » ne sont pas prises en charge");

    [Theory]
    [InlineData("{'id':'Total'}", ".variable.id", "La variable « Total » n'existe pas à cet endroit : choisissez-en une du workflow ou d'un conteneur de l'activité. Vouliez-vous dire « v1 » ?")]
    [InlineData("{'id':'elsewhere'}", ".variable.id", "La variable « elsewhere » n'existe pas à cet endroit")]
    [InlineData("null", ".variable", "ne dit pas quelle variable elle affecte")]
    [InlineData("{'name':'Total'}", ".variable", "ne dit pas quelle variable elle affecte")]
    public void SetVariable_needs_a_variable_that_it_can_see(string variable, string member, string message) =>
        AssertError(
            WithVariable($"{{'id':'a','type':'Elsa.SetVariable','version':1,'variable':{variable}}},{{'id':'in','type':'Elsa.Sequence','version':1,'variables':[{{'id':'elsewhere','name':'e'}}]}}"),
            "$.root.activities[0]" + member,
            message);

    [Fact]
    public void Two_variables_with_one_identifier_or_one_name()
    {
        var faults = Validate("{'variables':[{'id':'a','name':'A'},{'id':'a','name':'B'},{'id':'b','name':'A'}],'root':{'id':'s','type':'Elsa.Sequence','version':1}}");
        Assert.Equal([("$.variables[1].id", DefinitionSeverity.Error), ("$.variables[2].name", DefinitionSeverity.Warning)], faults.Select(fault => (fault.Path, fault.Severity)));
    }

    [Fact]
    public void A_result_bound_to_nothing_is_worth_a_warning() =>
        AssertWarning(
            WithVariable("{'id':'a','type':'Elsa.Event','version':1,'eventName':'E','result':{'memoryReference':{'id':'gone'}}}"),
            "$.root.activities[0].result.memoryReference",
            "est destiné à « gone », qui n'existe pas");

    [Theory]
    [InlineData("v1")]
    [InlineData("R")]
    [InlineData("a:output-result")]
    public void A_result_may_go_to_a_variable_an_output_or_a_place_of_its_own(string id) =>
        Assert.Empty(Validate(WithVariable($"{{'id':'a','type':'Elsa.Event','version':1,'eventName':'E','result':{{'memoryReference':{{'id':'{id}'}}}}}}")));

    [Fact]
    public void A_connection_from_an_outcome_that_the_activity_does_not_have() =>
        AssertError(
            Sample.Flowchart($"{Decision("d")},{Sample.Write("a")}", $"{Sample.Connect("d", "a", "True")},{Sample.Connect("d", "a", "False")},{Sample.Connect("d", "a")}"),
            "$.root.connections[2]",
            "L'activité « d » n'a pas d'issue « Done » : partez de « True » ou « False ».");

    [Theory]
    [InlineData("'branches':{'expression':{'type':'Object','value':'[\\'L\\',\\'R\\']'}}", "L", true)]
    [InlineData("'branches':{'expression':{'type':'Literal','value':['L','R']}}", "L", true)]
    [InlineData("'branches':{'expression':{'type':'Object','value':'[\\'L\\',\\'R\\']'}}", "Done", false)]
    [InlineData("'branches':{'expression':{'type':'JavaScript','value':'x'}}", "any", true)]
    [InlineData("'own':1", "Done", true)]
    public void The_outcomes_of_a_fork_are_those_that_its_designer_listed(string members, string port, bool isValid)
    {
        var faults = Validate(Sample.Flowchart($"{{'id':'k','type':'Elsa.FlowFork','version':1,{members}}},{Sample.Write("a")}", Sample.Connect("k", "a", port)));
        Assert.Equal(isValid, !faults.Any(fault => fault.Severity is DefinitionSeverity.Error));
    }

    [Fact]
    public void The_outcomes_of_a_switch_are_its_labels_and_Default()
    {
        const string Switch = "{'id':'w','type':'Elsa.FlowSwitch','version':1,'cases':[{'label':'Oui','condition':{'type':'Literal','value':true}}]}";
        Assert.Empty(Validate(Sample.Flowchart($"{Switch},{Sample.Write("a")}", $"{Sample.Connect("w", "a", "Oui")},{Sample.Connect("w", "a", "Default")}")));
        AssertError(Sample.Flowchart($"{Switch},{Sample.Write("a")}", $"{Sample.Connect("w", "a", "Oui")},{Sample.Connect("w", "a", "Default")},{Sample.Connect("w", "a", "Non")}"), "$.root.connections[2]", "n'a pas d'issue « Non »");
    }

    [Fact]
    public void An_outcome_that_leads_nowhere_is_worth_a_warning_where_others_lead_somewhere()
    {
        AssertWarning(Sample.Flowchart($"{Decision("d")},{Sample.Write("a")}", Sample.Connect("d", "a", "True")), "$.root.activities[0]", "L'issue « False » de « d » ne mène nulle part");
        Assert.Empty(Validate(Sample.Flowchart(Decision("d"))));
        Assert.Empty(Validate(Sample.Flowchart($"{Sample.Write("a")},{Sample.Write("b")}", Sample.Connect("a", "b"))));
    }

    [Fact]
    public void What_follows_the_end_is_never_reached()
    {
        var faults = Validate(Sample.Flowchart($"{Sample.Write("a")},{{'id':'e','type':'Elsa.End','version':1}},{Sample.Write("b")}", $"{Sample.Connect("a", "e")},{Sample.Connect("e", "b")}"));
        Assert.Equal([("$.root.connections[1]", DefinitionSeverity.Warning), ("$.root.activities[2]", DefinitionSeverity.Error)], faults.Select(fault => (fault.Path, fault.Severity)));
    }

    [Fact]
    public void An_activity_that_no_path_reaches() =>
        AssertError(
            Sample.Flowchart($"{{'id':'s','type':'Elsa.Start','version':1}},{Sample.Write("a")},{Sample.Write("b")}", Sample.Connect("s", "a")),
            "$.root.activities[2]",
            "Aucun chemin ne mène du début à l'activité « b » : reliez-la ou supprimez-la.");

    [Fact]
    public void An_activity_that_can_start_the_workflow_needs_no_path() =>
        Assert.Empty(Validate(Sample.Flowchart($"{Sample.Write("a")},{{'id':'e','type':'Elsa.Event','version':1,'eventName':'E','customProperties':{{'canStartWorkflow':true}}}},{Sample.Write("b")}", Sample.Connect("e", "b") + "," + Sample.Connect("b", "a"))));

    [Fact]
    public void A_flowchart_that_never_ends_is_no_fault() =>
        Assert.Empty(Validate(Sample.Flowchart($"{Sample.Write("a")},{Sample.Write("b")}", $"{Sample.Connect("a", "b")},{Sample.Connect("b", "a")}")));

    [Fact]
    public void A_loop_leads_back_to_an_activity_that_all_paths_pass() =>
        AssertError(
            Sample.Flowchart(
                $"{Decision("d")},{Sample.Write("a")},{Sample.Write("b")},{Sample.Write("c")}",
                $"{Sample.Connect("d", "a", "True")},{Sample.Connect("d", "b", "False")},{Sample.Connect("a", "c")},{Sample.Connect("b", "c")},{Sample.Connect("c", "a")}"),
            "$.root.connections[4]",
            "La connexion de « c » revient à « a », par où l'on peut ne pas être passé");

    [Fact]
    public void A_host_adds_checks_of_its_own()
    {
        var fault = Assert.Single(DefinitionValidator.Validate(Sample.Read(Sample.Sequence(Sample.Write("a"))), Registry, [new NoWriteLine()]));
        Assert.Equal("$.root.activities[0]: Interdit.", fault.ToString());
    }

    [Fact]
    public void No_more_than_a_hundred_faults_are_reported() =>
        Assert.Equal(100, Validate(Sample.Sequence(string.Join(',', Enumerable.Range(0, 500).Select(i => $"{{'id':'a{i}','type':'T','version':1}}")))).Count);

    private static string Decision(string id) => $"{{'id':'{id}','type':'Elsa.FlowDecision','version':1,'condition':{{'expression':{{'type':'Literal','value':'True'}}}}}}";

    /// <summary>A sequence that sees the variables <c>v1</c> and <c>inner</c>, in a workflow with an input and an output.</summary>
    private static string WithVariable(string activities) =>
        $"{{'variables':[{{'id':'v1','name':'Total'}}],'inputs':[{{'name':'N'}}],'outputs':[{{'name':'R'}}],'root':{{'id':'s','type':'Elsa.Sequence','version':1,'variables':[{{'id':'inner','name':'i'}}],'activities':[{activities}]}}}}";

    private static void AssertError(string json, string path, string message) => AssertFault(json, path, message, DefinitionSeverity.Error);

    private static void AssertWarning(string json, string path, string message) => AssertFault(json, path, message, DefinitionSeverity.Warning);

    private static void AssertFault(string json, string path, string message, DefinitionSeverity severity)
    {
        var fault = Assert.Single(Validate(json));
        Assert.Equal((path, severity), (fault.Path, fault.Severity));
        Assert.Contains(message, fault.Message.Replace('\u00A0', ' '));
    }

    private static IReadOnlyList<DefinitionFault> Validate(string json) => DefinitionValidator.Validate(Sample.Read(json), Registry, []);

    private sealed class NoWriteLine : IDefinitionLint
    {
        public IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry) =>
            definition.Activities.Where(activity => activity.Type == "Elsa.WriteLine").Select(activity => new DefinitionFault(activity.Path, "Interdit."));
    }
}
