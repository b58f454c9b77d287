using Jint.Parser.Ast;

namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <summary>A script as Jint runs it.</summary>
/// <param name="Body">The statements; the last one returns the value of the script.</param>
/// <param name="Declarations">The variables of the script.</param>
internal sealed record LoweredScript(BlockStatement Body, IList<VariableDeclaration> Declarations);
