using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Tests.Expressions.JavaScript;

/// <summary>Scripts see the workflow under the names that Elsa gives it.</summary>
public class WorkflowNameTests
{
    [Theory]
    [InlineData("getInput('Amount') > 10", "true")]
    [InlineData("getInput('Nothing')", "null")]
    [InlineData("getVariable('total') + 1", "42")]
    [InlineData("getVariable('nothing')", "null")]
    [InlineData("variables.total + getTotal()", "82")]
    [InlineData("variables.nothing", "null")]
    [InlineData("getDossier().pieces[1].recue", "true")]
    [InlineData("setTotal(5); getVariable('total')", "5")]
    [InlineData("setVariable('total', 99); variables.list = ['x']; return `${variables.total} ${getList()[0]}`", "\"99 x\"")]
    [InlineData("variables.total++; variables.total += 2; variables.total", "44")]
    [InlineData("variables.total ??= 1; variables.total &&= 7; getTotal()", "7")]
    [InlineData("variables['to' + 'tal']", "41")]
    [InlineData("const { total, list: [first] } = variables; [total, first]", "[41,1]")]
    [InlineData("Object.keys(variables)", """["total","list","dossier"]""")]
    [InlineData("'total' in variables", "true")]
    [InlineData("delete variables.total", "false")]
    [InlineData("typeof getVariable", "\"function\"")]
    [InlineData("typeof getNothing", "\"undefined\"")]
    [InlineData("getVariable('dossier') === variables.dossier", "true")]
    public void A_name_of_the_workflow_gives(string source, string expected) => Js.AssertGives(expected, source);

    [Theory]
    [InlineData("isNullOrEmpty('')", "true")]
    [InlineData("isNullOrEmpty(undefined)", "true")]
    [InlineData("isNullOrEmpty(' ')", "false")]
    [InlineData("isNullOrWhiteSpace(' ')", "true")]
    [InlineData("isNullOrWhiteSpace('a')", "false")]
    [InlineData("toJson({ a: 1, b: [\"é'\"] })", """ "{\u0022a\u0022:1,\u0022b\u0022:[\u0022é\\u0027\u0022]}" """)]
    [InlineData("toJson(null)", "\"null\"")]
    [InlineData("newGuid() !== newGuidString()", "true")]
    [InlineData("parseGuid(' 0F8FAD5BD9CB469FA16570867728950E ')", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("getShortGuid().length > 15", "true")]
    [InlineData("stringFromBase64(stringToBase64('été'))", "\"été\"")]
    public void A_common_function_gives(string source, string expected) => Js.AssertGives(expected, source);

    [Fact]
    public void A_function_of_the_host_is_called_with_converted_values()
    {
        object?[]? received = null;
        var host = new ScriptHost();
        host.Functions["getOutputFrom"] = arguments =>
        {
            received = arguments;
            return new JsonArray(1, 2);
        };

        Js.AssertGives("[1,2]", "getOutputFrom('Activity1', undefined, 5, [1])", host);
        Assert.Equal("Activity1", received![0]);
        Assert.Null(received[1]);
        Assert.Equal(5, received[2]);
        Assert.Equal("[1]", Assert.IsType<JsonArray>(received[3]).ToJsonString());
    }

    [Fact]
    public void A_function_of_the_host_goes_before_a_common_one_and_before_an_accessor()
    {
        var host = new ScriptHost();
        host.Functions["toJson"] = _ => "ours";
        host.Functions["getTotal"] = _ => "input";

        Js.AssertGives("""["ours","input"]""", "[toJson(1), getTotal()]", host);
    }

    [Fact]
    public void A_declaration_of_the_script_goes_before_the_host() => Js.AssertGives("5", "const getInput = () => 5; getInput('Amount')");

    [Fact]
    public void The_host_is_asked_only_for_names_that_the_script_uses()
    {
        var asked = 0;
        var host = new ScriptHost();
        host.Functions["unused"] = _ => asked++;

        Js.AssertGives("2", "1 + 1", host);
        Assert.Equal(0, asked);
        Assert.Empty(host.Written);
    }

    [Fact]
    public void An_object_changed_in_place_is_written_back_once()
    {
        var host = new ScriptHost();

        Js.AssertGives("4", "variables.list.push(4); getVariable('dossier').id; getVariable('list').length", host);
        Assert.Equal(["list"], host.Written);
        Assert.Equal("[1,2,3,4]", ((JsonArray)host.Variables["list"]!).ToJsonString());
    }

    [Theory]
    [InlineData("variables.dossier.id = 8")]
    [InlineData("getDossier().pieces[1].recue = false")]
    [InlineData("delete variables.dossier.id")]
    [InlineData("const d = getVariable('dossier'); d.pieces.sort()")]
    [InlineData("Object.assign(variables.dossier, { x: 1 })")]
    public void A_change_deep_inside_an_object_is_written_back(string source)
    {
        var host = new ScriptHost();

        _ = Js.Value(source + "; 0", host);
        Assert.Equal(["dossier"], host.Written);
    }

    [Theory]
    [InlineData("variables.list.map(x => x + 1)")]
    [InlineData("const l = getList(); [...l].reverse()")]
    [InlineData("variables.list.push(4); throw new Error('non')")]
    public void What_did_not_change_or_failed_is_not_written_back(string source)
    {
        var host = new ScriptHost();

        _ = Record.Exception(() => Js.Value(source, host));
        Assert.Empty(host.Written);
    }

    [Fact]
    public void What_is_set_is_read_back_as_the_host_holds_it()
    {
        var host = new ScriptHost();
        host.Functions["convert"] = _ => host.Variables["total"] = "converti";

        Js.AssertGives("\"converti\"", "setVariable('total', { a: 1 }); convert(); getVariable('total')", host);
    }

    [Fact]
    public void An_object_set_and_then_changed_through_the_variable_is_written_back()
    {
        var host = new ScriptHost();

        Js.AssertGives("2", "variables.list = [1]; variables.list.push(2); variables.list.length", host);
        Assert.Equal("[1,2]", ((JsonArray)host.Variables["list"]!).ToJsonString());
    }

    [Fact]
    public void The_clock_is_that_of_the_host()
    {
        var host = new ScriptHost { Now = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)) };

        Assert.Equal(host.Now, Js.Value("new Date()", host));
        Assert.Equal(host.Now.ToUnixTimeMilliseconds(), Js.Value("Date.now()", host));
        Assert.Equal("Tue May 06 2031 07:08:09 GMT+0200", Js.Value("Date()", host));
    }

    [Fact]
    public void A_script_tells_which_functions_and_variables_it_names()
    {
        var script = Js.Script("const f = () => 1;\nf() + getInput('Amount') + getTotal() + variables.total + toJson(1) + getVariable(name)");

        Assert.Equal([("getInput", "Amount", 2, 7), ("getTotal", null, 2, 28), ("toJson", null, 2, 59), ("getVariable", null, 2, 71)], script.Calls.Select(call => (call.Function, call.Argument, call.Line, call.Column)));
        Assert.Equal(["total"], script.Variables);
    }
}
