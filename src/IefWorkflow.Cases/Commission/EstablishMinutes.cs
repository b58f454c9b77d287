using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Commission;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Commission;

/// <summary>Compiles the minutes of a closed sitting (L-14b) and freezes them. Until they are signed, doing it again makes a new version.</summary>
[Act("etablir-pv", "Établir le procès-verbal", Role.Secretary, Role.President, On = [CaseKind.Sitting], Article = "D131-11-12")]
public sealed class EstablishMinutes : Act
{
    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var sitting = await session.SittingAsync(file, cancellationToken);
        if (sitting.Standing is not (SittingStanding.Ended or SittingStanding.Failed)) return NotExpected($"La séance {file.Number} n'est pas close\u00A0: clôturez-la avant d'établir le procès-verbal.");

        var earlier = await session.Db.Set<Minutes>().Where(minutes => minutes.SittingId == file.Id).OrderBy(minutes => minutes.Version).ToListAsync(cancellationToken);
        if (earlier.Exists(minutes => minutes.SignedOn is not null)) return Unlawful($"Le procès-verbal de la séance {file.Number} est signé\u00A0: il ne change plus.", "D131-11-12");

        var (text, gaps) = await new MinutesWriter(session, file, sitting).WriteAsync(cancellationToken);
        var minutes = new Minutes
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            SittingId = file.Id,
            Version = earlier.Count + 1,
            Text = text,
            Gaps = gaps,
            Digest = DigestOf(text, gaps),
            EstablishedOn = session.Today,
            EstablishedBy = context.Actor.Name,
        };
        session.Db.Set<Minutes>().Add(minutes);
        var fields = sitting.LetterFields();
        fields["president"] = (await session.PresencesAsync(file.Id, cancellationToken)).FirstOrDefault(presence => presence.Seat is Seat.President)?.Name;
        (fields["texte"], fields["lacunes"], fields["empreinte"]) = (text, gaps, minutes.Digest);
        await session.Letters.PrepareAsync(file, "L-14b", string.Create(CultureInfo.InvariantCulture, $"{file.Id}:L-14b:{minutes.Version}"), fields, null, cancellationToken);
        return null;
    }

    /// <summary>The digest that freezes minutes.</summary>
    internal static string DigestOf(string text, string gaps) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n\n{gaps}")));
}
