using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cli.Law.Check;

namespace IefWorkflow.Cli.Tests.Law.Check;

/// <summary>An answer agrees with a vector when every field the vector names has the value it expects.</summary>
public class VectorComparisonTests
{
    [Theory]
    [InlineData("""{"a": "x"}""", """{"a": "x", "more": 1}""")]
    [InlineData("""{"a": 1}""", """{"a": 1.0}""")]
    [InlineData("""{"a": 0.30}""", """{"a": 0.3}""")]
    [InlineData("""{"a": null}""", """{"a": null}""")]
    [InlineData("""{"a": null}""", """{}""")]
    [InlineData("""{"a": true}""", """{"a": true}""")]
    [InlineData("""{"a": []}""", """{"a": []}""")]
    [InlineData("""{"a": ["x", "y", "x"]}""", """{"a": ["x", "x", "y"]}""")]
    [InlineData("""{"a": [7, 1]}""", """{"a": [1, 7]}""")]
    [InlineData("""{"a": "x|y"}""", """{"a": "y|x"}""")]
    [InlineData("""{"a": ["p", "x|y"]}""", """{"a": ["y|x", "p"]}""")]
    [InlineData("""{"a": {"b": [1, 2], "c": null}}""", """{"a": {"b": [2, 1]}}""")]
    public void These_agree(string expected, string answer) => Assert.Empty(Compare(expected, answer));

    [Theory]
    [InlineData("""{"a": "x"}""", """{}""", "\"x\"", "absent")]
    [InlineData("""{"a": "x"}""", """{"a": null}""", "\"x\"", "null")]
    [InlineData("""{"a": null}""", """{"a": "x"}""", "null", "\"x\"")]
    [InlineData("""{"a": "x"}""", """{"a": "X"}""", "\"x\"", "\"X\"")]
    [InlineData("""{"a": 1}""", """{"a": 2}""", "1", "2")]
    [InlineData("""{"a": 1}""", """{"a": "1"}""", "1", "\"1\"")]
    [InlineData("""{"a": true}""", """{"a": false}""", "true", "false")]
    [InlineData("""{"a": ["x", "x"]}""", """{"a": ["x"]}""", """["x","x"]""", """["x"]""")]
    [InlineData("""{"a": ["x", "x"]}""", """{"a": ["x", "y"]}""", """["x","x"]""", """["x","y"]""")]
    [InlineData("""{"a": "x|y"}""", """{"a": "x"}""", "\"x|y\"", "\"x\"")]
    [InlineData("""{"a": {"b": 1}}""", """{"a": {"b": 1, "c": 2}}""", """{"b":1}""", """{"b":1,"c":2}""")]
    [InlineData("""{"a": "été"}""", """{"a": "hiver"}""", "\"été\"", "\"hiver\"")]
    public void These_differ(string expected, string answer, string shownExpected, string shownGot) =>
        Assert.Equal(new Difference("a", shownExpected, shownGot), Assert.Single(Compare(expected, answer)));

    [Fact]
    public void Every_field_that_differs_is_given_in_the_order_of_the_vector() =>
        Assert.Equal(["c", "a"], Compare("""{"c": 1, "b": 2, "a": 3}""", """{"a": 0, "b": 2, "c": 0}""").Select(difference => difference.Field));

    private static IReadOnlyList<Difference> Compare(string expected, string answer)
    {
        using var document = JsonDocument.Parse(expected);
        return VectorComparison.Compare(document.RootElement, JsonNode.Parse(answer)!.AsObject());
    }
}
