namespace IefWorkflow.Engine.Expressions.JavaScript.Syntax;

/// <summary>One entry of an object written in a script.</summary>
/// <param name="At">The offset of its first letter.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key: a <see cref="ScriptExpression.Text"/> unless computed; null for a spread.</param>
/// <param name="Value">Its value, its accessor function, or the default value of a shorthand.</param>
internal sealed record ScriptProperty(int At, PropertyKind Kind, ScriptExpression? Key, ScriptExpression Value);
