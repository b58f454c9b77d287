using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using IefWorkflow.Engine.Definitions;
using Microsoft.FSharp.Core;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>What is read is written back whole, what the engine does not know included.</summary>
public class RoundTripTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithQuietOnSuccess(true)
        .WithMaxTest(500)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20220217), FSharpOption<int>.None)));

    /// <summary>Text with all that writers like to escape.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Elements("", "a", "é", "« mot »\u00A0:", "\"\\/\b\f\n\r\t\u0001\u007F", "<script>&'+", "💥𝄞", "\u2028\u2029\uFEFF\u202E", "constructor", "$ref", "\uFFFF"),
        Gen.Choose(0x20, 0xD7FF).Select(letter => ((char)letter).ToString()));

    private static readonly Gen<string> AnyNumber = Gen.Elements("0", "-0", "1.0", "1.10", "1e5", "1E+400", "-123456789012345678901234567890.5", "0.1e-7");

    [Theory]
    [MemberData(nameof(Sample.Files), MemberType = typeof(Sample))]
    public void Every_sample_is_written_as_it_was_read(string file) => AssertSame(Sample.Text(file), WorkflowDefinitionWriter.Write(Sample.ReadText(Sample.Text(file))));

    [Fact]
    public void Numbers_keep_their_text_and_letters_stay_letters()
    {
        const string Json = """{"a":1.0,"b":-0,"c":1E+400,"d":"é\u00A0💥 «\u00A0x\u00A0»","root":{"version":1,"type":"T","id":"a","z":1,"y":0.10}}""";
        Assert.Equal(Json.Replace("\\u00A0", "\u00A0"), WorkflowDefinitionWriter.Write(Sample.ReadText(Json)));
        Assert.Equal(WorkflowDefinitionWriter.Write(Sample.ReadText(Json)), System.Text.Encoding.UTF8.GetString(WorkflowDefinitionWriter.WriteUtf8(Sample.ReadText(Json))));
    }

    [Fact]
    public void So_is_any_definition_with_unknown_members() => FsCheck.Check.One(Config, Prop.ForAll(Tree(4).Zip(Tree(4)).Zip(AnyText).ToArbitrary(), given =>
    {
        var ((inDefinition, inActivity), name) = given;
        var json = $$"""{"x{{JsonEncodedText.Encode(name)}}":{{inDefinition}},"root":{"u":{{inActivity}},"version":1,"id":"a","type":"Ief.Own","metadata":{{inDefinition}},"customProperties":{{inActivity}} } }""";
        return WorkflowDefinitionReader.Read(json).Match(
            read =>
            {
                var written = WorkflowDefinitionWriter.Write(read.Definition);
                AssertSame(json, written);
                Assert.Equal(written, WorkflowDefinitionWriter.Write(Sample.ReadText(written)));
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(WorkflowDefinitionWriter.Format(read.Definition))));
                return true;
            },
            refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)));
    }));

    /// <summary>Compares member by member, in order, with the text of each number.</summary>
    private static void AssertSame(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected, new JsonDocumentOptions { MaxDepth = 256 });
        using var right = JsonDocument.Parse(actual, new JsonDocumentOptions { MaxDepth = 256 });
        Assert.Equal(Canonical(left.RootElement), Canonical(right.RootElement));
    }

    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().Select(member => $"{member.Name.Length}:{member.Name}={Canonical(member.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.String => $"\"{element.GetString()!.Length}:{element.GetString()}\"",
        _ => element.GetRawText(),
    };

    /// <summary>The text of a random JSON value.</summary>
    private static Gen<string> Tree(int depth) => depth == 0
        ? Gen.OneOf(AnyNumber, AnyText.Select(text => JsonSerializer.Serialize(text)), Gen.Elements("null", "true", "false", "{}", "[]"))
        : Gen.OneOf(
            Tree(0),
            Gen.Choose(0, 3).SelectMany(count => Tree(depth - 1).ListOf(count)).Select(items => $"[ {string.Join(" ,", items)}]"),
            Gen.Choose(0, 3).SelectMany(count => Tree(depth - 1).Zip(AnyText).ListOf(count)).Select(members =>
                "{" + string.Join(", ", members.Select((member, index) => $"{JsonSerializer.Serialize(index + member.Item2)} : {member.Item1}")) + "}"));
}
