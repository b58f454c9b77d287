using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;

namespace IefWorkflow.Cases.Acts;

/// <summary>What an act sees, and where it says what follows from it.</summary>
public sealed class ActContext
{
    private readonly CaseFile? file;

    internal ActContext(CaseSession session, Actor actor, CaseFile? file, HumanTask? task)
    {
        (Session, Actor, this.file, Task) = (session, actor, file, task);
    }

    /// <summary>The unit of work.</summary>
    public CaseSession Session { get; }

    /// <summary>Who acts.</summary>
    public Actor Actor { get; }

    /// <summary>The file acted upon.</summary>
    /// <exception cref="InvalidOperationException">The act opens a file: there is none yet.</exception>
    public CaseFile File => file ?? throw new InvalidOperationException("This act has no file yet.");

    /// <summary>The task that the act answers; null when it answers none.</summary>
    public HumanTask? Task { get; }

    /// <summary>The file that the act opened or was done on.</summary>
    internal CaseFile? Subject => Opened ?? file;

    internal CaseFile? Opened { get; private set; }

    internal List<(HumanTask Task, JsonObject Input)> Answers { get; } = [];

    internal List<(CaseFile File, string Definition, JsonObject Input)> Starts { get; } = [];

    internal List<(CaseFile File, string Fact, JsonObject Input)> Facts { get; } = [];

    internal List<(CaseFile File, string Rule)> Clocks { get; } = [];

    /// <summary>Answers the act's own task: the workflow goes on by that outcome.</summary>
    public void Answer(string outcome, JsonObject? data = null) =>
        Answer(Task ?? throw new InvalidOperationException("This act answers no task."), outcome, data);

    /// <summary>Answers another task: the workflow of its file goes on by that outcome.</summary>
    public void Answer(HumanTask task, string outcome, JsonObject? data = null)
    {
        task.Close(TaskState.Done, Actor, outcome, Session.Now);
        Answers.Add((task, Input(data, outcome)));
    }

    /// <summary>Opens a file and starts the workflow that drives it.</summary>
    /// <param name="opened">The new file.</param>
    /// <param name="definition">The identifier of the workflow definition.</param>
    public void Start(CaseFile opened, string definition)
    {
        Opened ??= opened;
        Starts.Add((opened, definition, []));
    }

    /// <summary>Opens a file that has no workflow of its own.</summary>
    public void Open(CaseFile opened) => Opened ??= opened;

    /// <summary>Tells the workflow of a file that something happened: a step that waits for that fact goes on.</summary>
    public void Tell(CaseFile target, string fact, JsonObject? data = null) => Facts.Add((target, fact, Input(data, fact)));

    /// <summary>Has a running clock of a file counted again: its start or its suspensions changed.</summary>
    public void Recount(CaseFile target, string rule) => Clocks.Add((target, rule));

    private static JsonObject Input(JsonObject? data, string outcome)
    {
        var input = data is null ? [] : (JsonObject)data.DeepClone();
        input["outcome"] = outcome;
        return input;
    }
}
