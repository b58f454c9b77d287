namespace IefWorkflow.Law.Articles;

/// <summary>Gives a rule the identifier under which the documentation, the vectors and the tests know it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class RuleAttribute(string id) : Attribute
{
    /// <summary>The identifier, article then subject: <c>D131-11-12/quorum</c>.</summary>
    public string Id { get; } = id;
}
