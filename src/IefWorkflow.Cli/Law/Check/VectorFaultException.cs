using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>Thrown while a vector is read when a field is missing, ill-typed or out of range.</summary>
#pragma warning disable CA1032 // The field is part of every fault: constructors without it would hide where.
internal sealed class VectorFaultException(string field, string message) : Exception(message.WithNbsp())
#pragma warning restore CA1032
{
    /// <summary>The field at fault.</summary>
    public string Field { get; } = field;
}
