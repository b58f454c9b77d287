using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A store over a database.</summary>
internal abstract class DatabaseStore : TestStore
{
    private CompiledDefinitions compiled = new(Registry);

    public override async Task CreateAsync()
    {
        await using var context = NewContext();
        await EngineSchema.CreateAsync(context, default);
        await context.Database.ExecuteSqlRawAsync("CREATE TABLE host (\"Id\" TEXT NOT NULL PRIMARY KEY, \"Text\" TEXT)");
    }

    public TestContext NewContext()
    {
        var options = new DbContextOptionsBuilder<TestContext>();
        Use(options);
        return new TestContext(options.Options);
    }

    public EfDefinitionStore Definitions(TestContext context) => new(context, compiled, Clock);

    /// <summary>What a process knows is gone.</summary>
    public void Restart() => compiled = new CompiledDefinitions(Registry);

#pragma warning disable CA2000 // The node disposes of all of it.
    public override TestNode Open()
    {
        var context = NewContext();
        var store = new EfWorkflowStore(context);
        return new TestNode(new WorkflowRuntime(store, Definitions(context), Clock, Options, Servers), store, context);
    }
#pragma warning restore CA2000

    public override async Task<string> PublishAsync(string json)
    {
        var definition = Sample.Read(json, "draft", 1);
        await using var context = NewContext();
        using var definitions = Definitions(context);
        await definitions.SaveDraftAsync(definition, default);
        return ((PublishOutcome.Published)await definitions.PublishAsync(definition.DefinitionId, default)).Written.Subject.Id;
    }

    protected abstract void Use(DbContextOptionsBuilder options);
}
