namespace IefWorkflow.Cases.Definitions.Outlines;

/// <summary>With which control an input of a step is written in a form.</summary>
public enum InputEditor
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>A text of several lines, a formula or JSON.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A list of words, one a line.</summary>
    List,
}
