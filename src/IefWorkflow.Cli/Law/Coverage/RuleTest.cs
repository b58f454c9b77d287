namespace IefWorkflow.Cli.Law.Coverage;

/// <summary>A test class that declares which rule it proves.</summary>
/// <param name="Rule">The identifier in its <c>[Trait("rule", …)]</c>.</param>
/// <param name="Class">The name of the class.</param>
internal sealed record RuleTest(string Rule, string Class);
