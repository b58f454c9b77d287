using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Reading;

/// <summary>Opens letters of files for people: only what role and scope allow, and every opening is logged.</summary>
/// <remarks>A letter bears addresses: on a file with a protected one, only those open it who may know it.</remarks>
public sealed class LetterOpener(IServiceScopeFactory scopes)
{
    /// <summary>What a letter would look like today, and what it lacks; for those who prepare letters, not for the family.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="number">The number of the file.</param>
    /// <param name="letterId">The letter.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<LetterReading> PreviewAsync(Actor actor, string number, string letterId, CancellationToken cancellationToken) =>
        OpenAsync(actor, number, letterId, "aperçu du courrier", async (session, letter) =>
        {
            if (actor.Role is Role.Family) return Refused(RefusalKind.Forbidden, $"Le courrier {letter.Code} se prépare\u00A0: vous le recevrez à son émission.");

            var preview = await session.Letters.PreviewAsync(letter, actor, cancellationToken);
            return new LetterReading.Previewed(preview.Html, preview.Check.Missing);
        }, cancellationToken);

    /// <summary>The PDF of an issued letter.</summary>
    /// <param name="actor">Who opens it.</param>
    /// <param name="number">The number of the file.</param>
    /// <param name="letterId">The letter.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<LetterReading> PdfAsync(Actor actor, string number, string letterId, CancellationToken cancellationToken) =>
        OpenAsync(actor, number, letterId, "courrier", async (session, letter) =>
        {
            if (letter.IssuedOn is null) return Refused(RefusalKind.NotFound, $"Le courrier {letter.Code} n'est pas encore émis\u00A0: il n'a pas de PDF.");

            return await session.Letters.PdfAsync(letter, cancellationToken) is { } pdf
                ? new LetterReading.Issued($"{number}-{letter.Code}.pdf", pdf)
                : Refused(RefusalKind.NotFound, $"Le PDF du courrier {letter.Code} est absent ou altéré\u00A0: prévenez l'administrateur.");
        }, cancellationToken);

    /// <summary>A letter with its template and its preview; for those who prepare letters, not for the family.</summary>
    /// <param name="actor">Who opens it.</param>
    /// <param name="number">The number of the file.</param>
    /// <param name="letterId">The letter.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<LetterReading> SheetAsync(Actor actor, string number, string letterId, CancellationToken cancellationToken) =>
        OpenAsync(actor, number, letterId, "courrier", async (session, letter) =>
        {
            if (actor.Role is Role.Family) return Refused(RefusalKind.Forbidden, $"Le courrier {letter.Code} se prépare\u00A0: vous le recevrez à son émission.");

            var template = await new LetterTemplates(session).CurrentAsync(letter.Code, cancellationToken);
            return new LetterReading.Sheet(letter, template, await session.Letters.PreviewAsync(letter, actor, cancellationToken));
        }, cancellationToken);

    private static LetterReading.Refused Refused(RefusalKind kind, string message) => new(new ActAnswer.Refused(kind, message, null));

    private Task<LetterReading> OpenAsync(Actor actor, string number, string letterId, string what, Func<CaseSession, Letter, Task<LetterReading>> open, CancellationToken cancellationToken) =>
        AuditedRead.RunAsync(scopes, async session =>
        {
            if (await session.FindAsync(number, cancellationToken) is not { } file) return Refused(RefusalKind.NotFound, $"Le dossier {number} n'existe pas.");

            var refusal = await RefuseAsync(session, actor, file, cancellationToken);
            var letter = refusal is null ? await FindAsync(session, actor, file, letterId, cancellationToken) : null;
            var reading = letter is null ? refusal ?? Refused(RefusalKind.NotFound, $"Le dossier {number} n'a pas ce courrier.") : await open(session, letter);
            session.LogRead(actor, file.Id, $"{what} {letter?.Code}".TrimEnd(), shown: reading is not LetterReading.Refused);
            return reading;
        }, cancellationToken);

    private static async ValueTask<LetterReading.Refused?> RefuseAsync(CaseSession session, Actor actor, CaseFile file, CancellationToken cancellationToken)
    {
        if (await ReadingScope.RefuseAsync(session, actor, file, cancellationToken) is { } refused) return new LetterReading.Refused(refused);
        if (!ReadingRights.Allows(actor.Role, CaseAspect.Letters)) return Refused(RefusalKind.Forbidden, "Les courriers ne vous sont pas ouverts.");
        if (ReadingRights.Allows(actor.Role, CaseAspect.ProtectedAddresses)) return null;

        return await session.HoldsProtectedAddressAsync(file, cancellationToken)
            ? Refused(RefusalKind.Forbidden, $"Les courriers du dossier {file.Number} portent une adresse protégée\u00A0: demandez-les au service.")
            : null;
    }

    private static async ValueTask<Letter?> FindAsync(CaseSession session, Actor actor, CaseFile file, string letterId, CancellationToken cancellationToken)
    {
        var letter = await session.Db.Letters.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == letterId && candidate.CaseId == file.Id, cancellationToken);
        if (letter is null || actor.Role is not Role.Family) return letter;

        var notifications = await session.Db.Set<LegalNotification>().Where(notification => notification.CaseId == file.Id).ToListAsync(cancellationToken);
        return FamilyLetters.Shows(letter, notifications) ? letter : null;
    }
}
