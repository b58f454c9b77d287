using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>Values keep their meaning when they pass between a workflow and a script; objects are copied.</summary>
public class BorderTests
{
    private static readonly DateTimeOffset Instant = new(2024, 3, 10, 14, 30, 0, TimeSpan.FromHours(2));

    public static TheoryData<object?, object?> SameOnBothSides => new()
    {
        { null, null },
        { true, true },
        { "texte", "texte" },
        { 41, 41 },
        { -7, -7 },
        { 3_000_000_000L, 3_000_000_000L },
        { 5L, 5 },
        { 1.5, 1.5 },
        { 2.0, 2 },
        { 1e300, 1e300 },
        { 12.34m, 12.34 },
        { 9_007_199_254_740_992L, 9_007_199_254_740_992L },
        { Instant, Instant.ToUniversalTime() },
        { new DateTime(2024, 3, 10, 12, 0, 0, DateTimeKind.Utc), new DateTimeOffset(2024, 3, 10, 12, 0, 0, TimeSpan.Zero) },
        { TimeSpan.FromMinutes(90), "01:30:00" },
        { new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), "0f8fad5b-d9cb-469f-a165-70867728950e" },
    };

    [Theory]
    [MemberData(nameof(SameOnBothSides))]
    public void A_value_goes_in_and_comes_out(object? value, object? expected)
    {
        var host = new ScriptHost { Variables = { ["v"] = value } };

        var result = Js.Value("getVariable('v')", host);

        Assert.Equal(expected, result);
        Assert.Equal(expected?.GetType(), result?.GetType());
    }

    [Theory]
    [InlineData("2147483647", typeof(int))]
    [InlineData("2147483648", typeof(long))]
    [InlineData("-2147483648", typeof(int))]
    [InlineData("2 ** 53", typeof(long))]
    [InlineData("2 ** 53 * 2", typeof(double))]
    [InlineData("0.5", typeof(double))]
    [InlineData("-0", typeof(int))]
    [InlineData("NaN", typeof(double))]
    [InlineData("new Number(3)", typeof(int))]
    [InlineData("new String('a')", typeof(string))]
    [InlineData("new Boolean(false)", typeof(bool))]
    [InlineData("new Date(0)", typeof(DateTimeOffset))]
    [InlineData("[]", typeof(JsonArray))]
    [InlineData("({})", typeof(JsonObject))]
    [InlineData("/a/g", typeof(string))]
    public void A_result_has_the_narrowest_type(string source, Type expected) => Assert.IsType(expected, Js.Value(source));

    [Theory]
    [InlineData("undefined")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("// rien")]
    public void Nothing_is_null(string source) => Assert.Null(Js.Value(source));

    [Theory]
    [InlineData("({ a: undefined, b: NaN, c: new Date(0), d: [undefined] })", """{"a":null,"b":null,"c":"1970-01-01T00:00:00.000Z","d":[null]}""")]
    [InlineData("({ b: 1, a: 2, 3: 4 })", """{"3":4,"b":1,"a":2}""")]
    [InlineData("[1, 2.5, 'x', true, null, [3], { k: {} }]", """[1,2.5,"x",true,null,[3],{"k":{}}]""")]
    [InlineData("({ get a() { return 1 + 1 } })", """{"a":2}""")]
    public void An_object_comes_out_as_JSON(string source, string expected) => Js.AssertGives(expected, source);

    [Theory]
    [InlineData("v.a", "1")]
    [InlineData("v.b[1].c", "true")]
    [InlineData("v.b.length", "2")]
    [InlineData("Array.isArray(v.b)", "true")]
    [InlineData("Object.keys(v)", """["a","b","n","when"]""")]
    [InlineData("typeof v.n", "\"object\"")]
    [InlineData("v.when", "\"2024-03-10T14:30:00\\u002B02:00\"")]
    [InlineData("v", """{"a":1,"b":["x",{"c":true}],"n":null,"when":"2024-03-10T14:30:00\u002B02:00"}""")]
    public void A_JSON_object_is_an_object(string source, string expected)
    {
        var host = new ScriptHost();
        host.Globals["v"] = new JsonObject { ["a"] = 1, ["b"] = new JsonArray("x", new JsonObject { ["c"] = true }), ["n"] = null, ["when"] = Instant };

        Js.AssertGives(expected, source, host);
    }

    [Fact]
    public void A_JSON_object_read_from_text_is_an_object()
    {
        var host = new ScriptHost();
        host.Globals["v"] = JsonNode.Parse("""{"a":[1,2.5,1e3,"é",null,true,12345678901234567890]}""");

        Js.AssertGives("""[1,2.5,1000,"é",null,true,12345678901234567000]""", "v.a", host);
    }

    [Fact]
    public void An_object_is_copied_on_the_way_in()
    {
        var given = new JsonObject { ["a"] = 1 };
        var host = new ScriptHost();
        host.Globals["v"] = given;

        Assert.Equal(2, Js.Value("v.a = 2; v.a", host));
        Assert.Equal(1, (int)given["a"]!);
    }

    [Fact]
    public void A_type_that_no_workflow_holds_does_not_go_in()
    {
        var host = new ScriptHost();
        host.Globals["v"] = new Uri("https://example.org");

        Assert.Contains("Uri", Assert.Throws<Engine.Expressions.JavaScript.JavaScriptException>(() => Js.Value("v", host)).Message, StringComparison.Ordinal);
    }
}
