using System.Text;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>A text that is no sound JSON, or too large, is refused before anything is built from it.</summary>
public class ReaderLimitTests
{
    [Theory]
    [InlineData("", "$", "Le document est vide")]
    [InlineData(" \r\n\t ", "$", "Le document est vide")]
    [InlineData("{", "$", "Ligne 1, colonne 2, le JSON est invalide")]
    [InlineData("{'a':1}}", "$", "Ligne 1, colonne 8")]
    [InlineData("{'a':1} x", "$", "Ligne 1, colonne 9")]
    [InlineData("{'a':\n  [1,\n  é]}", "$.a[0]", "Ligne 3, colonne 3")]
    [InlineData("{'a':1,}", "$.a", "le JSON est invalide")]
    [InlineData("{'a':1 /* b */}", "$.a", "le JSON est invalide")]
    [InlineData("{'a':01}", "$.a", "le JSON est invalide")]
    [InlineData("{'a':NaN}", "$.a", "le JSON est invalide")]
    [InlineData("{'a':1,\n'a':2}", "$.a", "Ligne 2, colonne 1, le membre « a » est donné deux fois")]
    [InlineData("{'a':{'b':1},'c':[{'b':1,'b':1}]}", "$.c[0].b", "donné deux fois")]
    [InlineData("{'a':1,'\\u0061':2}", "$.a", "donné deux fois")]
    [InlineData("{'a':'\\ud800'}", "$.a", "la moitié|une moitié de caractère")]
    [InlineData("{'\\udfff':1}", "$['\uFFFD']", "une moitié de caractère")]
    public void A_broken_text_is_refused_with_its_line_and_column(string json, string path, string message)
    {
        var fault = Assert.Single(Sample.Faults(json));
        Assert.Equal(path, fault.Path);
        Assert.Contains(message.Split('|')[^1], fault.Message.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Text_in_another_encoding_is_refused()
    {
        var fault = Assert.Single(Faults(Encoding.Latin1.GetBytes("{\"name\":\n\"Délibération\"}")));
        Assert.StartsWith("Ligne 2, colonne 3", fault.Message);
        Assert.NotEmpty(Faults(Encoding.Unicode.GetBytes("{}")));
    }

    [Fact]
    public void Half_a_character_in_a_string_is_refused() => Assert.IsType<DefinitionReading.Refused>(WorkflowDefinitionReader.Read("{\"name\":\"\ud800\"}"));

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        var json = Sample.Sequence(Sample.Write("a")).Replace('\'', '"');
        Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes(json)).ToArray()));
        Assert.IsType<DefinitionReading.Read>(WorkflowDefinitionReader.Read("\uFEFF" + json));
    }

    [Fact]
    public void A_document_of_50_MB_is_refused()
    {
        var fault = Assert.Single(Faults(Encoding.UTF8.GetBytes("{\"name\":\"" + new string('x', WorkflowDefinitionReader.LargestBytes) + "\"}")));
        Assert.Contains("50 Mo", fault.Message);
        Assert.Contains("50 Mo", Assert.Single(Sample.Faults(new string(' ', WorkflowDefinitionReader.LargestBytes))).Message);
    }

    [Fact]
    public void So_is_one_with_more_values_than_any_definition_needs() =>
        Assert.Contains("2000000 valeurs", Assert.Single(Faults(Encoding.UTF8.GetBytes("[" + string.Concat(Enumerable.Repeat("0,", WorkflowDefinitionReader.MostValues)) + "0]"))).Message);

    [Theory]
    [InlineData(257)]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void A_document_too_deep_is_refused(int depth)
    {
        Assert.Contains("256 niveaux", Assert.Single(Sample.Faults(new string('[', depth))).Message);
        Assert.Contains("256 niveaux", Assert.Single(Sample.Faults(string.Concat(Enumerable.Repeat("{'a':", depth)))).Message);
    }

    [Fact]
    public void One_as_deep_as_is_allowed_is_read_and_written()
    {
        const int Levels = WorkflowDefinitionReader.DeepestLevel - 1;
        var json = $"{{'deep':{new string('[', Levels)}{new string(']', Levels)},'root':{{'id':'a','type':'T','version':1}}}}".Replace('\'', '"');
        Assert.Equal(json, WorkflowDefinitionWriter.Write(Sample.ReadText(json)));
    }

    [Fact]
    public void Activities_may_nest_as_deep_as_that()
    {
        const int Levels = 200;
        var json = "{'root':" + string.Concat(Enumerable.Range(0, Levels).Select(i => $"{{'id':'w{i}','type':'Elsa.While','version':1,'body':")) + Sample.Write("inner") + new string('}', Levels + 1);
        var definition = Sample.Read(json);
        Assert.Equal(Levels + 1, definition.Activities.Count());
        Assert.Equal(WorkflowDefinitionWriter.Format(definition), WorkflowDefinitionWriter.Format(Sample.ReadText(WorkflowDefinitionWriter.Format(definition))));
    }

    private static IReadOnlyList<DefinitionFault> Faults(byte[] utf8) => Assert.IsType<DefinitionReading.Refused>(WorkflowDefinitionReader.Read(utf8)).Faults;
}
