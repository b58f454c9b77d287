using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Commission;

/// <summary>Sets the date of a sitting: opens its file.</summary>
[Act("programmer-seance", "Programmer une séance", Role.Secretary, Role.President, Article = "D131-11-12")]
public sealed class PlanSitting : Act
{
    /// <summary>The day.</summary>
    [Field("date", "Date")]
    public required DateOnly On { get; init; }

    /// <summary>The local time.</summary>
    [Field("heure", "Heure")]
    public required TimeOnly At { get; init; }

    /// <summary>The place.</summary>
    [Field("lieu", "Lieu ou visioconférence")]
    public required string Place { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        if (On < context.Session.Today) return BadInput("La séance ne peut pas être programmée dans le passé\u00A0: corrigez la date.");
        if (string.IsNullOrWhiteSpace(Place)) return BadInput("Donnez le lieu de la séance, ou le moyen de visioconférence.");

        context.Open(await OpenAsync(context, On, At, Place, cancellationToken));
        return null;
    }

    /// <summary>Opens the file of a sitting.</summary>
    internal static async ValueTask<CaseFile> OpenAsync(ActContext context, DateOnly on, TimeOnly at, string place, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var file = await session.OpenFileAsync(CaseKind.Sitting, session.Settings.Seat, CaseState.Open, null, null, cancellationToken);
        session.Db.Set<Sitting>().Add(new Sitting { CaseId = file.Id, On = on, At = at, Place = place });
        return file;
    }
}
