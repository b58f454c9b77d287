namespace IefWorkflow.Architecture.Tests;

/// <summary>The projects of the product reference each other as the table allows, and the law stands alone.</summary>
public class ProjectReferencesTests
{
    [Fact]
    public void Every_project_of_the_product_keeps_to_the_table() =>
        Assert.Empty(Repository.SourceProjects.SelectMany(path => ProjectRules.Faults(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))));

    [Fact]
    public void There_are_projects_to_look_at_and_the_law_is_one() =>
        Assert.Contains("IefWorkflow.Law", Repository.SourceProjects.Select(Path.GetFileNameWithoutExtension));

    [Fact]
    public void Every_project_lies_in_the_folder_of_its_name() =>
        Assert.All(Repository.SourceProjects, path => Assert.Equal(Path.Combine(Repository.Root, "src", Path.GetFileNameWithoutExtension(path), Path.GetFileName(path)), path));

    [Fact]
    public void The_table_names_only_its_own_projects_and_has_no_circle()
    {
        var table = ProjectRules.AllowedReferences;

        Assert.Empty(table.Values.SelectMany(allowed => allowed).Except(table.Keys));
        Assert.All(table.Keys, project => Assert.DoesNotContain(project, Reachable(project)));
    }

    [Fact]
    public void Nothing_that_every_project_imports_adds_a_reference() =>
        Assert.All(["Directory.Build.props", "Directory.Packages.props"], file => Assert.DoesNotContain("ProjectReference", Repository.Read(file), StringComparison.Ordinal));

    [Fact]
    public void The_compiled_law_rests_on_the_framework_alone() =>
        Assert.All(AssemblyReader.References(LawAssembly()), reference => Assert.Matches(@"^(System(\..+)?|netstandard|mscorlib)$", reference));

    [Fact]
    public void The_compiled_projects_reference_each_other_as_the_table_allows()
    {
        var assemblies = Repository.SourceProjects.ToDictionary(project => Path.GetFileNameWithoutExtension(Repository.AssemblyOf(project)), project => Path.GetFileNameWithoutExtension(project)!);

        foreach (var (assembly, project) in assemblies)
        {
            var references = AssemblyReader.References(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")).Where(assemblies.ContainsKey).Select(name => assemblies[name]);
            Assert.Empty(references.Except(ProjectRules.AllowedReferences[project]));
        }
    }

    private static string LawAssembly() => Repository.AssemblyOf(Repository.SourceProjects.Single(path => Path.GetFileName(path) == "IefWorkflow.Law.csproj"));

    private static HashSet<string> Reachable(string project)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>(ProjectRules.AllowedReferences[project]);
        while (next.TryPop(out var reference))
        {
            if (!reached.Add(reference)) continue;
            foreach (var further in ProjectRules.AllowedReferences[reference]) next.Push(further);
        }

        return reached;
    }
}
