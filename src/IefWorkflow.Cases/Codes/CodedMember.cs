namespace IefWorkflow.Cases.Codes;

/// <summary>A member of an enumeration with its French words.</summary>
/// <param name="Value">The member.</param>
/// <param name="Code">The word in files and forms.</param>
/// <param name="Label">The label for people.</param>
public sealed record CodedMember(Enum Value, string Code, string Label);
