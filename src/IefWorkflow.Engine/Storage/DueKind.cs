namespace IefWorkflow.Engine.Storage;

/// <summary>What a due row asks for.</summary>
public enum DueKind
{
    /// <summary>Resume the bookmark of that identifier.</summary>
    Resume,

    /// <summary>Run an instance that was created and not yet run.</summary>
    Run,

    /// <summary>Deliver a stimulus to whoever waits for it.</summary>
    Deliver,

    /// <summary>Start an instance by a stimulus that came.</summary>
    Trigger,

    /// <summary>Start an instance because its time has come, and plan the next one.</summary>
    Start,

    /// <summary>Make the request that a bookmark waits for, and resume it with the answer.</summary>
    Request,
}
