namespace IefWorkflow.Engine.Activities;

/// <summary>Describes an input property of an activity to designers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>The label; the property's name by default.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The type of a <see cref="RawInput"/>; that of another input follows from its property.</summary>
    public string? TypeName { get; set; }

    /// <summary>The help text.</summary>
    public string Description { get; set; } = "";

    /// <summary>The group of the form.</summary>
    public string? Category { get; set; }

    /// <summary>The value where the designer gives none, as text; null for none.</summary>
    public string? DefaultValue { get; set; }

    /// <summary>The editor: <c>singleline</c>, <c>dropdown</c>…</summary>
    public string UIHint { get; set; } = "singleline";

    /// <summary>The choices of a <c>dropdown</c>, <c>checklist</c> or <c>radiolist</c>.</summary>
    public string[] Options { get; set; } = [];

    /// <summary>Whether publishing demands a value.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether the engine evaluates it before the activity runs; the activity evaluates it itself otherwise.</summary>
    public bool AutoEvaluate { get; set; } = true;
}
