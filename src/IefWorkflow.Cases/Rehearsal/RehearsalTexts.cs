using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>Reads the letters and e-mails of a run, with as much of their texts as may be shown.</summary>
/// <param name="session">A unit of work in the world of the run.</param>
/// <param name="most">The longest text of all letters, and of all e-mails, in characters.</param>
internal sealed class RehearsalTexts(CaseSession session, int most)
{
    /// <summary>The letters in the order in which they were prepared, as the letters' own services write them.</summary>
    public async Task<IReadOnlyList<RehearsalLetter>> LettersAsync(CancellationToken cancellationToken)
    {
        var kinds = await session.Db.Files.AsNoTracking().ToDictionaryAsync(file => file.Id, file => file.Kind, cancellationToken);
        var accounts = await session.Db.Accounts.AsNoTracking().OrderBy(account => account.Id).ToListAsync(cancellationToken);
        var read = new List<RehearsalLetter>();
        var length = 0;
        foreach (var letter in await session.Db.Letters.AsNoTracking().OrderBy(letter => letter.PreparedOn).ThenBy(letter => letter.Id).ToListAsync(cancellationToken))
        {
            var text = await session.Letters.TextAsync(letter, Signatory(accounts, kinds[letter.CaseId]), cancellationToken);
            length += text.Part.Length;
            read.Add(new RehearsalLetter(letter, length <= most ? text.Part : null, text.Lines, text.Check.Missing));
        }

        return read;
    }

    /// <summary>The e-mails in the order in which they were written.</summary>
    public async Task<IReadOnlyList<RehearsalMessage>> MessagesAsync(CancellationToken cancellationToken)
    {
        var read = new List<RehearsalMessage>();
        var length = 0;
        foreach (var message in await session.Db.Messages.AsNoTracking().OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).ToListAsync(cancellationToken))
        {
            length += message.Body.Length;
            read.Add(new RehearsalMessage(message, length <= most ? message.Body : null));
        }

        return read;
    }

    /// <summary>Who would issue a letter that no decision signs: the secretariat for the commission's files, a clerk for the others.</summary>
    private static Actor Signatory(List<Account> accounts, CaseKind kind)
    {
        var role = kind is CaseKind.Appeal or CaseKind.Sitting ? Role.Secretary : Role.Clerk;
        return accounts.Find(account => account.Role == role)?.ToActor() ?? Actor.System;
    }
}
