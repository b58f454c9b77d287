using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Tasks;

/// <summary>What became of a task.</summary>
public enum TaskState
{
    /// <summary>Somebody is expected to act.</summary>
    [Code("a-faire", "À faire")]
    Open,

    /// <summary>Somebody did.</summary>
    [Code("faite", "Faite")]
    Done,

    /// <summary>The workflow no longer expects it.</summary>
    [Code("sans-objet", "Sans objet")]
    Canceled,
}
