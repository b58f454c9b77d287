using System.Diagnostics.CodeAnalysis;
using System.Text;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>No text makes the reader, the writer, the comparison or the checks throw or hang; the same texts are tried every time.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same texts must come every time.")]
public class DefinitionFuzzTests
{
    private const int Seed = 20220217;

    private static readonly ActivityRegistry Registry = new(ActivityRegistry.BuiltIn);

    private static readonly WorkflowDefinition Other = Sample.ReadText(Sample.Text("19-nested.definition.json"));

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "true", "-", "1e", "1e999999", "0.0000000000000000001", "é", "\u0000", "\uFEFF", "💥",
        "\"root\":", "\"id\":\"root\"", "\"type\":", "\"version\":", "\"activities\":[", "\"connections\":[", "\"source\":", "\"variables\":[", "{}", "[]", "\"\"",
    ];

    private static readonly byte[][] Samples = [.. Sample.Names.Select(name => Encoding.UTF8.GetBytes(Sample.Text(name)))];

    [Fact]
    public void Random_bytes() => Run(2_000, random =>
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    });

    [Fact]
    public void Random_pieces_of_JSON() => Run(20_000, random =>
        Encoding.UTF8.GetBytes("{\"root\":{" + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]))));

    [Fact]
    public void Real_definitions_cut_short() => Run(2_000, random =>
    {
        var bytes = RandomSample(random);
        return bytes[..random.Next(bytes.Length)];
    });

    [Fact]
    public void Real_definitions_with_bytes_changed() => Run(5_000, random =>
    {
        var bytes = RandomSample(random);
        for (var changes = random.Next(1, 6); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    });

    [Fact]
    public void Real_definitions_with_pieces_put_in() => Run(5_000, random =>
    {
        var text = Encoding.UTF8.GetString(RandomSample(random));
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(20));
            text = string.Concat(text.AsSpan(0, at), Pieces[random.Next(Pieces.Length)], text.AsSpan(Math.Min(at + length, text.Length)));
        }

        return Encoding.UTF8.GetBytes(text);
    });

    [Fact]
    public void Real_definitions_with_values_of_another_kind() => Run(5_000, random =>
    {
        string[] values = ["null", "true", "0", "-1", "1e400", "1e99999999999", "\"\"", "\"x\"", "{}", "[]", "[null]", "{\"a\":{}}", "[[1]]", new string('9', 5_000)];
        var lines = Encoding.UTF8.GetString(RandomSample(random)).Split('\n');
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(lines.Length);
            if (lines[at].IndexOf("\": ", StringComparison.Ordinal) is > 0 and var colon && !lines[at].EndsWith('{') && !lines[at].EndsWith('['))
            {
                lines[at] = lines[at][..(colon + 3)] + values[random.Next(values.Length)] + (lines[at].EndsWith(',') ? "," : "");
            }
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    });

    [Theory]
    [InlineData("{\"root\":{\"id\":\"a\",\"type\":\"T\",\"version\":", "9", 4_000_000, "}}")]
    [InlineData("{\"version\":1e", "9", 4_000_000, ",\"root\":{\"id\":\"a\",\"type\":\"T\",\"version\":1}}")]
    [InlineData("{\"", "x", 4_000_000, "\":1}")]
    [InlineData("{\"root\":{\"id\":\"s\",\"type\":\"Elsa.Sequence\",\"version\":1,\"activities\":[", "{},", 400_000, "{}]}}")]
    [InlineData("{\"root\":{\"id\":\"s\",\"type\":\"Elsa.Flowchart\",\"version\":1,\"connections\":[", "{\"source\":\"a\"},", 400_000, "1]}}")]
    [InlineData("[", "{\"a\":0,\"a\":0},", 400_000, "1]")]
    [InlineData("\"", "\\ud800", 1_000_000, "\"")]
    [InlineData("", "\n", 4_000_000, "{")]
    public void Great_lengths(string start, string middle, int times, string end) => Try(Encoding.UTF8.GetBytes(start + new StringBuilder().Insert(0, middle, times) + end));

    [Fact]
    public void Identifiers_given_twice_a_hundred_thousand_times() =>
        Try(Encoding.UTF8.GetBytes("{\"root\":{\"id\":\"s\",\"type\":\"Elsa.Sequence\",\"version\":1,\"activities\":[" + string.Join(',', Enumerable.Repeat("{\"id\":\"a\",\"type\":\"T\",\"version\":1}", 100_000)) + "]}}"));

    private static byte[] RandomSample(Random random) => [.. Samples[random.Next(Samples.Length)]];

    private static void Run(int times, Func<Random, byte[]> next)
    {
        var random = new Random(Seed);
        for (var turn = 0; turn < times; turn++) Try(next(random));
    }

    private static void Try(byte[] text)
    {
        var faults = WorkflowDefinitionReader.Read(text).Match(read => Use(read.Definition), refused => refused.Faults);
        Assert.InRange(faults.Count, 0, 100);
        Assert.All(faults, fault => Assert.InRange(fault.Message.Length, 10, 1_000));
    }

    private static IReadOnlyList<DefinitionFault> Use(WorkflowDefinition definition)
    {
        var formatted = WorkflowDefinitionWriter.Format(definition);
        Assert.True(DefinitionDifference.Between(definition, Sample.ReadText(formatted)).IsEmpty);
        Assert.NotEmpty(DefinitionDifference.Between(definition, Other).ToFrench());
        return DefinitionValidator.Validate(definition, Registry, []);
    }
}
