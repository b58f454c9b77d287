using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Activities;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Linting;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Storage;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Mail;
using IefWorkflow.Engine.Runtime;
using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Runtime;

/// <summary>Puts the procedure together for a host.</summary>
public static class CaseServices
{
    /// <summary>The activities that definitions may use: the engine's and the procedure's.</summary>
    public static ActivityRegistry Activities { get; } = new([.. ActivityRegistry.BuiltIn, .. ActivityRegistry.Email, .. CaseActivities.All]);

    /// <summary>Adds the procedure to the services of a host.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">The académie.</param>
    /// <param name="time">The clock.</param>
    /// <param name="database">Chooses the database: SQLite or PostgreSQL.</param>
    public static IServiceCollection AddCases(this IServiceCollection services, AcademySettings settings, TimeProvider time, Action<DbContextOptionsBuilder> database) => services
        .AddSingleton(settings)
        .AddSingleton(time)
        .AddSingleton(new CompiledDefinitions(Activities))
        .AddDbContext<IefDbContext>(database)
        .AddScoped<CaseSession>()
        .AddScoped<PasswordDesk>()
        .AddScoped<AccountLinks>()
        .AddScoped<ProviderAccounts>()
        .AddScoped<AccountDesk>()
        .AddScoped<IOutgoingMail, WorkflowMail>()
        .AddScoped(provider => new EfWorkflowStore(provider.GetRequiredService<IefDbContext>()))
        .AddScoped(provider => new EfDefinitionStore(provider.GetRequiredService<IefDbContext>(), provider.GetRequiredService<CompiledDefinitions>(), time))
        .AddScoped(provider => new WorkflowRuntime(
            new CaseWorkflowStore(provider.GetRequiredService<EfWorkflowStore>(), provider.GetRequiredService<CaseSession>()),
            provider.GetRequiredService<EfDefinitionStore>(),
            time,
            new WorkflowRuntimeOptions { Attempts = 1, TimeZone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZoneId) },
            provider))
        .AddSingleton<ActDesk>()
        .AddPieces(settings)
        .AddSingleton<Reading.CaseReader>()
        .AddSingleton<Reading.MayorReader>()
        .AddSingleton<Export.CaseExporter>()
        .AddSingleton<Reading.LetterOpener>()
        .AddSingleton<Requests.Drafts.DraftDesk>()
        .AddSingleton<Reading.JournalOpener>()
        .AddSingleton<Search.FileSearch>()
        .AddScoped<Reading.SittingPack>()
        .AddSingleton<BreachReports.AuthorisationLookup>()
        .AddAdministration()
        .AddSingleton<CasePump>()
        .AddSingleton<CaseGauges>()
        .AddSingleton<IDefinitionLint, LegalLint>()
        .AddScoped<Definitions.Reading.DefinitionReader>()
        .AddScoped<Definitions.Impact.ImpactReader>()
        .AddScoped<Definitions.Migrations.MigrationTrials>()
        .AddSingleton<Definitions.Migrations.MigrationDesk>()
        .AddSingleton<DefinitionDesk>()
        .AddSingleton<TrialRunDesk>()
        .AddSingleton<WorkflowFiles>();
}
