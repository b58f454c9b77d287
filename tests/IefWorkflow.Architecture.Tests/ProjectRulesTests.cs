namespace IefWorkflow.Architecture.Tests;

/// <summary>The check of the project files can fail: here it is given files that break the rules.</summary>
public class ProjectRulesTests
{
    [Fact]
    public void An_empty_project_has_no_fault() => Assert.Empty(ProjectRules.Faults("IefWorkflow.Law", """<Project Sdk="Microsoft.NET.Sdk" />"""));

    [Fact]
    public void An_allowed_reference_is_none() =>
        Assert.Empty(ProjectRules.Faults("IefWorkflow.Engine.Storage", Project("""<ProjectReference Include="..\IefWorkflow.Engine\IefWorkflow.Engine.csproj" />""")));

    [Theory]
    [InlineData("IefWorkflow.Engine", "IefWorkflow.Law")]
    [InlineData("IefWorkflow.Law", "IefWorkflow.Engine")]
    [InlineData("IefWorkflow.Engine", "IefWorkflow.Engine.Storage")]
    [InlineData("IefWorkflow.Engine.Storage", "IefWorkflow.Law")]
    [InlineData("IefWorkflow.Cases", "IefWorkflow.Web")]
    [InlineData("IefWorkflow.Cli", "IefWorkflow.Web")]
    [InlineData("IefWorkflow.Web", "IefWorkflow.Cli")]
    public void A_reference_outside_the_table_is_reported(string project, string reference) =>
        Assert.Equal(
            $"{project} may not reference {reference}.",
            Assert.Single(ProjectRules.Faults(project, Project($"""<ProjectReference Include="..\{reference}\{reference}.csproj" />"""))));

    [Fact]
    public void So_is_one_written_with_slashes_a_condition_and_a_namespace() =>
        Assert.Equal(
            "IefWorkflow.Engine may not reference IefWorkflow.Law.",
            Assert.Single(ProjectRules.Faults(
                "IefWorkflow.Engine",
                """
                <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
                  <ItemGroup Condition="'$(Configuration)' == 'Debug'">
                    <ProjectReference Include="../IefWorkflow.Law/IefWorkflow.Law.csproj" PrivateAssets="all" />
                  </ItemGroup>
                </Project>
                """)));

    [Fact]
    public void A_reference_to_a_built_assembly_is_reported() =>
        Assert.Equal(
            "IefWorkflow.Engine references the assembly IefWorkflow.Law: reference its project.",
            Assert.Single(ProjectRules.Faults("IefWorkflow.Engine", Project("""<Reference Include="IefWorkflow.Law" HintPath="IefWorkflow.Law.dll" />"""))));

    [Fact]
    public void A_package_is_reported_in_the_law_and_nowhere_else()
    {
        var text = Project("""<PackageReference Include="NodaTime" />""");

        Assert.Equal("IefWorkflow.Law may not use a package, and uses NodaTime.", Assert.Single(ProjectRules.Faults("IefWorkflow.Law", text)));
        Assert.Empty(ProjectRules.Faults("IefWorkflow.Web", text));
    }

    [Fact]
    public void Every_fault_is_reported_at_once() =>
        Assert.Equal(3, ProjectRules.Faults("IefWorkflow.Law", Project(
            """
            <ProjectReference Include="..\IefWorkflow.Engine\IefWorkflow.Engine.csproj" />
            <ProjectReference Include="..\IefWorkflow.Cases\IefWorkflow.Cases.csproj" />
            <PackageReference Include="NodaTime" />
            """)).Count);

    [Fact]
    public void A_project_outside_the_table_is_told_to_enter_it() =>
        Assert.Equal(
            "IefWorkflow.Reports is not in the table of allowed references: add it to ProjectRules.AllowedReferences.",
            Assert.Single(ProjectRules.Faults("IefWorkflow.Reports", """<Project Sdk="Microsoft.NET.Sdk" />""")));

    private static string Project(string items) => $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{items}</ItemGroup></Project>""";
}
