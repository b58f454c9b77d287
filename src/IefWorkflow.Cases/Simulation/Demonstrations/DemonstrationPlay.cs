using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation.Scenarios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>An académie at work: weeks of real acts, played on a manual clock into the database of a host up to the present instant.</summary>
public sealed class DemonstrationPlay
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeSpan BetweenActs = TimeSpan.FromMinutes(5);

    private readonly CaseWorld world;
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> actors = new(StringComparer.Ordinal);

    private DemonstrationPlay(CaseWorld world) => this.world = world;

    /// <summary>Plays it into an empty database.</summary>
    /// <param name="settings">The académie.</param>
    /// <param name="folder">The folder of the definitions.</param>
    /// <param name="database">Chooses the database.</param>
    /// <param name="mail">Where the e-mails of those weeks go: a pickup folder.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Cancels it; the database is then to be thrown away.</param>
    /// <exception cref="InvalidOperationException">An act was refused; the message says which and why.</exception>
    public static async Task PlayAsync(AcademySettings settings, string folder, Action<DbContextOptionsBuilder> database, MailSettings mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZoneId)).DateTime);
        var calendar = new DemonstrationCalendar(today, settings);
        IReadOnlyList<Account> accounts = [.. DemonstrationCast.Staff(), .. DemonstrationCast.Families()];
        await using var world = await CaseWorld.OpenAsync(
            settings, calendar.FirstDay, folder, database, services => services.AddMail(mail),
            accounts, [.. DemonstrationCast.Commission(calendar.FirstDay.AddMonths(-3), settings.Readings)], cancellationToken);
        var play = new DemonstrationPlay(world);
        foreach (var account in accounts) play.actors[account.Id] = account.ToActor();
        await play.PlayAsync(new DemonstrationScript(calendar), now, cancellationToken);
    }

    private async Task PlayAsync(DemonstrationScript script, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var outbox = world.Service<OutboxDispatcher>();
        Task SendAsync() => outbox.RunDueAsync(cancellationToken);
        foreach (var day in script.Steps.GroupBy(step => step.On))
        {
            await world.AdvanceAsync(day.Key, Morning, SendAsync, cancellationToken);
            foreach (var step in day)
            {
                await world.AdvanceAsync(world.Clock.GetUtcNow() + BetweenActs, SendAsync, cancellationToken);
                if (step.At is { } at) await world.AdvanceAsync(step.On, at, SendAsync, cancellationToken);
                await PerformAsync(step, cancellationToken);
                await SendAsync();
            }
        }

        await world.AdvanceAsync(now, SendAsync, cancellationToken);
        await SendAsync();
    }

    private async Task PerformAsync(DemonstrationStep step, CancellationToken cancellationToken)
    {
        var actor = actors[step.Who];
        var number = numbers.GetValueOrDefault(step.File);
        var data = ScenarioNames.Resolve(step.Data, numbers)!.AsObject();
        if (step.Piece is { } piece) data["empreinte"] = await TakeInAsync(actor, piece, cancellationToken);
        if (step.Letter is { } letter) data["courrier"] = await LastLetterAsync(number!, letter, cancellationToken);
        switch (await world.ActAsync(actor, step.Act, number, data, cancellationToken))
        {
            case ActAnswer.Done done:
                numbers.TryAdd(step.File, done.Number);
                break;
            case ActAnswer.Refused refused:
                throw new InvalidOperationException($"The demonstration could not be made: {step.Act} on {step.File} ({step.On:yyyy-MM-dd}): {refused.Message}");
        }
    }

    private async Task<JsonNode> TakeInAsync(Actor actor, DemonstrationPiece piece, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(piece.Content);
        return await world.Service<PieceDesk>().TakeInAsync(actor, piece.Code, piece.FileName, content, cancellationToken) switch
        {
            ContentReceipt.Kept kept => JsonValue.Create(kept.Content.Digest),
            ContentReceipt.Refused refused => throw new InvalidOperationException($"The demonstration could not be made: {piece.FileName}: {refused.Refusal.Message}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private Task<string> LastLetterAsync(string number, string code, CancellationToken cancellationToken) => world.UseAsync(async session =>
        await session.Db.Letters.Join(session.Db.Files.Where(file => file.Number == number), letter => letter.CaseId, file => file.Id, (letter, _) => letter)
            .Where(letter => letter.Code == code).OrderByDescending(letter => letter.Id).Select(letter => letter.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException($"The demonstration could not be made: the file {number} has no letter {code}."));
}
