using System.Threading.RateLimiting;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Rehearsal;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Api.Description;
using IefWorkflow.Web.Components;
using IefWorkflow.Web.Designer;
using IefWorkflow.Web.Designer.Studio;
using IefWorkflow.Web.Hosting;
using IefWorkflow.Web.Pages.Administration;
using IefWorkflow.Web.Pages.Commission;
using IefWorkflow.Web.Pages.Designer;
using IefWorkflow.Web.Pages.Family.Request;
using IefWorkflow.Web.Pages.Family;
using IefWorkflow.Web.Pages.Files;
using IefWorkflow.Web.Pages.Planning;
using IefWorkflow.Web.Pages.Public;
using IefWorkflow.Web.Pages.Public.Accounts;
using IefWorkflow.Web.Pages.Statistics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;

const string SignInScheme = "ief";
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
Settings settings;
try
{
    settings = Settings.Read(builder.Configuration, builder.Environment.IsDevelopment());
}
catch (InvalidOperationException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}

var configuration = settings.Service;
builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = 20 * 1024 * 1024);
builder.Services.AddCases(settings.Academy, configuration.Clock, configuration.Use);
builder.Services.AddRehearsals(Path.Combine(AppContext.BaseDirectory, "scenarios"));
builder.Services.AddMail(settings.Mail);
builder.Services.AddRecurringJobs(configuration.Postgres.Length > 0 ? new QuartzCluster(configuration.Postgres) : null);
if (configuration.ClockFile.Length > 0) builder.Services.AddSingleton<IRecurringClock, ManualRecurringClock>();
builder.Services.AddSingleton(configuration);
builder.Services.AddTelemetryExport(settings.Telemetry);
builder.Services.AddSingleton<LoopPulse>();
builder.Services.AddHostedService<CaseLoop>();
var keys = builder.Services.AddDataProtection().SetApplicationName("IefWorkflow");
if (configuration.KeysFolder.Length > 0) keys.PersistKeysToFileSystem(new DirectoryInfo(Path.GetFullPath(configuration.KeysFolder)));
builder.Services.AddScoped<FamilyFiles>();
builder.Services.AddHttpContextAccessor();
builder.Services.AddRazorComponents();
builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
builder.Services.AddProblemDetails();
builder.Services.AddApiDescription();
builder.Services.AddDesigner();
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
builder.Services.AddAuthentication(SignInScheme)
    .AddPolicyScheme(SignInScheme, null, options => options.ForwardDefaultSelector = context =>
        context.Request.Headers.ContainsKey("Authorization") ? TokenScheme.Name : CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options =>
    {
        options.LoginPath = "/connexion";
        options.ReturnUrlParameter = "retour";
        options.Cookie.Name = "ief";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = Session.ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    })
    .AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null)
    .AddOpenIdConnectSignIn(settings.Provider);
builder.Services.AddAuthorization();
builder.Services.AddRateLimiter(options =>
{
    options.OnRejected = Problems.TooManyAsync;
    options.AddPolicy(AccountApi.RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }));
});

var app = builder.Build();
app.UseKnownProxies(configuration.KnownProxies);
app.UseSecurityHeaders();
app.UseApiProblems();
app.UseErrorPages();
app.UseStaticFiles(new StaticFileOptions { RequestPath = "/dsfr", FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "dsfr")) });
app.UseStaticFiles(new StaticFileOptions { RequestPath = "/dsfr-chart", FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "dsfr-chart")) });
app.UseStaticFiles(ApiDescription.Files);
app.UseStudioFiles();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapAccounts();
app.MapOwnAccountForms();
app.MapOpenIdConnectSignIn();
app.MapApi();
app.MapApiDescription();
app.MapActForms();
app.MapRequestForms();
app.MapFamilyForms();
app.MapMyData();
app.MapFileLists();
app.MapFileParts();
app.MapCommission();
app.MapDisplay();
app.MapCalendar();
app.MapStatistics();
app.MapAdministration();
app.MapDesigner();
app.MapProcedureForms();
app.MapHealth();
app.MapRazorComponents<App>();
if (EndpointList.IsAskedFor(args))
{
    foreach (var line in EndpointList.Lines(app)) Console.WriteLine(line);
    return 0;
}

try
{
    await Start.PrepareAsync(app.Services, settings, app.Environment.IsDevelopment(), CancellationToken.None);
}
catch (InvalidOperationException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}

if (configuration.Demonstration)
{
    app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Comptes de démonstration (identifiant, mot de passe)\u00A0:\n{string.Join('\n', Demonstration.Describe())}"));
}

await app.RunAsync();
return 0;

static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
{
    if (Problems.IsApi(context.HttpContext)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    else context.Response.Redirect(context.RedirectUri);
    return Task.CompletedTask;
}
