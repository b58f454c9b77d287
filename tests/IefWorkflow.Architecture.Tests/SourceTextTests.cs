namespace IefWorkflow.Architecture.Tests;

/// <summary>What is in the product is finished: nothing is left to do, to mend or to implement.</summary>
public class SourceTextTests
{
    [Theory]
    [InlineData("TODO")]
    [InlineData("FIXME")]
    [InlineData("NotImplementedException")]
    public void No_file_of_the_product_says(string word) =>
        Assert.Empty(Repository.SourceFiles().Where(path => File.ReadAllText(path).Contains(word, StringComparison.Ordinal)).Select(path => Path.GetRelativePath(Repository.Root, path)));

    [Fact]
    public void There_are_files_to_look_at() =>
        Assert.Contains(Path.Combine("src", "IefWorkflow.Law", "IefWorkflow.Law.csproj"), Repository.SourceFiles().Select(path => Path.GetRelativePath(Repository.Root, path)));
}
