using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>A definition that cannot be used is refused with every fault: where it is, what is wrong, what to do.</summary>
public class ReaderFaultTests
{
    [Theory]
    [InlineData("{}", "$.root", "n'a pas de racine : ajoutez « root »")]
    [InlineData("{'root':null}", "$.root", "n'a pas de racine")]
    [InlineData("{'root':'x'}", "$.root", "« root » est un texte et doit être un objet")]
    [InlineData("{'model':{'root':{}}}", "$.root", "enveloppée dans « model »")]
    [InlineData("[]", "$", "Le document est un tableau et doit être un objet")]
    [InlineData("null", "$", "Le document est null")]
    [InlineData("{'name':1,'root':{'id':'a','type':'T','version':1}}", "$.name", "« name » est un nombre et doit être un texte")]
    [InlineData("{'version':'1','root':{'id':'a','type':'T','version':1}}", "$.version", "est un texte et doit être un nombre")]
    [InlineData("{'version':1.5,'root':{'id':'a','type':'T','version':1}}", "$.version", "vaut 1.5 : donnez un nombre entier à partir de 1")]
    [InlineData("{'isLatest':'oui','root':{'id':'a','type':'T','version':1}}", "$.isLatest", "doit être un booléen")]
    [InlineData("{'variables':{},'root':{'id':'a','type':'T','version':1}}", "$.variables", "« variables » est un objet et doit être un tableau")]
    [InlineData("{'variables':[1],'root':{'id':'a','type':'T','version':1}}", "$.variables[0]", "contient un nombre")]
    [InlineData("{'variables':[{'id':'v'}],'root':{'id':'a','type':'T','version':1}}", "$.variables[0].name", "La variable n'a pas de nom")]
    [InlineData("{'inputs':[{'type':'Int32'}],'root':{'id':'a','type':'T','version':1}}", "$.inputs[0].name", "Cet argument n'a pas de nom")]
    [InlineData("{'outputs':[{'name':'a','type':3}],'root':{'id':'a','type':'T','version':1}}", "$.outputs[0].type", "est un nombre")]
    [InlineData("{'options':[],'root':{'id':'a','type':'T','version':1}}", "$.options", "doit être un objet")]
    [InlineData("{'options':{'incidentStrategyType':1},'root':{'id':'a','type':'T','version':1}}", "$.options.incidentStrategyType", "doit être un texte")]
    [InlineData("{'root':{'type':'Elsa.WriteLine','version':1}}", "$.root.id", "L'activité de type « Elsa.WriteLine » n'a pas d'identifiant")]
    [InlineData("{'root':{'id':'','type':'T','version':1}}", "$.root.id", "n'a pas d'identifiant")]
    [InlineData("{'root':{'id':7,'type':'T','version':1}}", "$.root.id", "« id » est un nombre")]
    [InlineData("{'root':{'id':'a','version':1}}", "$.root.type", "L'activité « a » n'a pas de type")]
    [InlineData("{'root':{'id':'a','type':'T','version':-1}}", "$.root.version", "vaut -1")]
    [InlineData("{'root':{'id':'a','type':'T','version':99999999999}}", "$.root.version", "vaut 99999999999")]
    [InlineData("{'root':{'id':'Workflow1','type':'T','version':1}}", "$.root.id", "réservé au workflow lui-même")]
    [InlineData("{'root':{'id':'s','type':'Elsa.Sequence','version':1,'activities':'x'}}", "$.root.activities", "doit être un tableau")]
    [InlineData("{'root':{'id':'s','type':'Elsa.Sequence','version':1,'activities':[null]}}", "$.root.activities[0]", "contient null et ne peut contenir que des activités")]
    [InlineData("{'root':{'id':'s','type':'Elsa.Sequence','version':1,'activities':[{'id':'a'}]}}", "$.root.activities[0].type", "n'a pas de type")]
    [InlineData("{'root':{'id':'i','type':'Elsa.If','version':1,'then':{'type':'Elsa.End','version':1}}}", "$.root.then.id", "n'a pas d'identifiant")]
    [InlineData("{'root':{'id':'i','type':'Ief.Own','version':1,'later':{'type':'Elsa.End','version':1}}}", "$.root.later.id", "n'a pas d'identifiant")]
    [InlineData("{'root':{'id':'f','type':'Elsa.Flowchart','version':1,'connections':{}}}", "$.root.connections", "doit être un tableau")]
    [InlineData("{'root':{'id':'f','type':'Elsa.Flowchart','version':1,'connections':[2]}}", "$.root.connections[0]", "contient un nombre")]
    public void Each_fault_is_named_with_its_path(string json, string path, string message)
    {
        var fault = Assert.Single(Sample.Faults(json));
        Assert.Equal(path, fault.Path);
        Assert.Contains(WithNbsp(message), fault.Message);
        Assert.Equal(DefinitionSeverity.Error, fault.Severity);
    }

    [Theory]
    [InlineData("{'target':{'activity':'a'}}", "$.root.connections[0].source", "n'indique pas d'où elle part")]
    [InlineData("{'source':{'port':'Done'},'target':{'activity':'a'}}", "$.root.connections[0].source.activity", "n'indique pas d'où elle part")]
    [InlineData("{'source':{'activity':'a'},'target':null}", "$.root.connections[0].target", "n'indique pas où elle mène")]
    [InlineData("{'source':{'activity':'z'},'target':{'activity':'a'}}", "$.root.connections[0].source.activity", "part de « z », une activité inconnue")]
    [InlineData("{'source':{'activity':'a'},'target':{'activity':'z'}}", "$.root.connections[0].target.activity", "mène à « z », une activité inconnue")]
    [InlineData("{'source':{'activity':'a','port':1},'target':{'activity':'a'}}", "$.root.connections[0].source.port", "« port » est un nombre")]
    [InlineData("{'source':3,'target':{'activity':'a'}}", "$.root.connections[0].source", "« source » est un nombre et doit être un objet")]
    [InlineData("{'source':'a','target':'z'}", "$.root.connections[0].target", "mène à « z »")]
    [InlineData("{'source':'a','sourcePort':[],'target':'a'}", "$.root.connections[0].sourcePort", "est un tableau")]
    [InlineData("{'Source':{'Activity':'z'},'Target':{'Activity':'a'}}", "$.root.connections[0].Source.Activity", "part de « z »")]
    [InlineData("{'source':{'activity':'a'},'target':{'activity':'f'}}", "$.root.connections[0].target.activity", "hors de ce diagramme ($.root)")]
    public void A_connection_must_join_two_activities_of_its_flowchart(string connection, string path, string message)
    {
        var fault = Assert.Single(Sample.Faults(Sample.Flowchart(Sample.Write("a"), connection)));
        Assert.Equal(path, fault.Path);
        Assert.Contains(WithNbsp(message), fault.Message);
    }

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        var faults = Sample.Faults(Sample.Flowchart("{'id':'a'},{'type':'Elsa.End','version':1},{'id':'b','type':5}", Sample.Connect("a", "nowhere")));
        Assert.Equal(
            ["$.root.activities[0].type", "$.root.activities[1].id", "$.root.activities[2].type", "$.root.connections[0].target.activity"],
            faults.Select(fault => fault.Path));
    }

    [Fact]
    public void An_identifier_given_twice_names_both_places()
    {
        var fault = Assert.Single(Sample.Faults(Sample.Sequence($"{Sample.Write("a")},{{'id':'if','type':'Elsa.If','version':1,'else':{Sample.Write("a")}}}")));
        Assert.Equal("$.root.activities[1].else.id", fault.Path);
        Assert.Contains("déjà celui de $.root.activities[0]", fault.Message);
    }

    [Fact]
    public void No_more_than_a_hundred_faults_are_reported()
    {
        var faults = Sample.Faults(Sample.Sequence(string.Join(',', Enumerable.Repeat("{}", 500))));
        Assert.Equal(100, faults.Count);
        Assert.Contains("Trop de fautes", faults[^1].Message);
    }

    [Fact]
    public void A_fault_shows_no_character_that_could_drive_a_terminal()
    {
        var fault = Assert.Single(Sample.Faults(Sample.Flowchart(Sample.Write("a"), Sample.Connect("a", "\\u001b[31m\\u202e" + new string('x', 500)))));
        Assert.DoesNotContain(fault.Message, letter => char.IsControl(letter) || letter == '\u202e');
        Assert.True(fault.Message.Length < 400);
    }

    [Theory]
    [InlineData("{'a b':{'a b':1,'a b':2}}", "$['a b']['a b']")]
    [InlineData("{'':[0,{'it\\u0027s':1,'it\\u0027s':1}]}", "$[''][1]['it\\'s']")]
    public void A_path_quotes_the_names_that_are_not_plain(string json, string path) => Assert.Equal(path, Assert.Single(Sample.Faults(json)).Path);

    private static string WithNbsp(string text) => text.Replace(" :", "\u00A0:").Replace("« ", "«\u00A0").Replace(" »", "\u00A0»");
}
