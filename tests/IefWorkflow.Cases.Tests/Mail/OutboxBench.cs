using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Cases.Tests.Storage;
using IefWorkflow.Engine.Conformance;
using IefWorkflow.Law.Calendar;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>An outbox on a database of its own, with a clock that a test moves and a transport that a test scripts.</summary>
internal sealed class OutboxBench : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private OutboxBench(ServiceProvider services, ManualTimeProvider clock) => (this.services, Clock) = (services, clock);

    public static AcademySettings Rennes { get; } = new() { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35")] };

    public ManualTimeProvider Clock { get; }

    public ScriptedTransport Transport { get; } = new();

    public RecordingLogger Log { get; } = new();

    public IServiceScopeFactory Scopes => services.GetRequiredService<IServiceScopeFactory>();

    public OutboxDesk Desk => new(Scopes);

    public static async Task<OutboxBench> OpenAsync(string database)
    {
        var clock = new ManualTimeProvider(Sample.Morning);
        var provider = new ServiceCollection().AddCases(Rennes, clock, await Databases.CreateAsync(database)).BuildServiceProvider();
        var bench = new OutboxBench(provider, clock);
        await bench.UseAsync(async db =>
        {
            await db.Database.EnsureCreatedAsync();
            db.Accounts.AddRange(Cast.Accounts(Rennes));
            return await db.SaveChangesAsync();
        });
        return bench;
    }

    /// <summary>A node: any number of them may work on the same rows.</summary>
    public OutboxDispatcher Node(IMailTransport? transport = null) => new(Scopes, transport ?? Transport, Clock, Log);

    public Task<int> QueueAsync(params Message[] messages) => UseAsync(db =>
    {
        db.Messages.AddRange(messages);
        return db.SaveChangesAsync();
    });

    public async Task<T> UseAsync<T>(Func<IefDbContext, Task<T>> look)
    {
        await using var scope = Scopes.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<IefDbContext>());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    internal sealed class ScriptedTransport : IMailTransport
    {
        private readonly Lock gate = new();

        public Func<Message, HandOver> Answer { get; set; } = _ => HandOver.Sent.Instance;

        public List<string> HandedOver { get; } = [];

        public async ValueTask<HandOver> HandOverAsync(Message message, CancellationToken cancellationToken)
        {
            lock (gate) HandedOver.Add(message.Id);
            await Task.Yield();
            return Answer(message);
        }
    }

    internal sealed class RecordingLogger : ILogger<OutboxDispatcher>
    {
        private readonly Lock gate = new();

        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (gate) Lines.Add($"{formatter(state, exception)} {exception}");
        }
    }
}
