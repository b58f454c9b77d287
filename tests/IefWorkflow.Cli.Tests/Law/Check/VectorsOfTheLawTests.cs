using IefWorkflow.Cli.Law.Check;

namespace IefWorkflow.Cli.Tests.Law.Check;

/// <summary>Every worked case of the law comes out as expected, through the rules themselves.</summary>
public class VectorsOfTheLawTests
{
    private static readonly VectorFile File = VectorFileReader.Read(Path.Combine(AppContext.BaseDirectory, "Data", "vectors.json"), VectorRules.All);

    public static TheoryData<string> Ids => [.. File.Vectors.Select(vector => vector.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_worked_case_comes_out_as_expected(string id)
    {
        var outcome = Assert.IsType<VectorOutcome.Evaluated>(VectorOutcome.Of(File.Vectors.Single(vector => vector.Id == id)));

        Assert.Empty(outcome.Differences);
        Assert.Empty(outcome.Unread);
    }

    [Fact]
    public void The_file_is_sound_and_uses_every_adapter()
    {
        Assert.Empty(File.Faults);
        Assert.Equal(208, File.Vectors.Count);
        Assert.Equal(VectorRules.All.Ids, File.Vectors.Select(vector => vector.Rule.Id).Distinct().Order(StringComparer.Ordinal));
    }
}
