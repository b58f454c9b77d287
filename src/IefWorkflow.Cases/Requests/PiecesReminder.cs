using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.Requests;

/// <summary>The letter on missing pieces (L-03): a reminder while the period runs, a statement once it is over.</summary>
internal static class PiecesReminder
{
    /// <summary>Prepares it.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="file">The file.</param>
    /// <param name="request">The request.</param>
    /// <param name="id">The identifier of the letter.</param>
    /// <param name="isOverdue">Whether the period is over.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public static async ValueTask<Letter> WriteAsync(CaseSession session, CaseFile file, AuthorisationRequest request, string id, bool isOverdue, CancellationToken cancellationToken)
    {
        var checklist = await session.ChecklistAsync(file, request, cancellationToken);
        JsonObject fields = RequestFields.Of(file, request, session.Settings);
        fields["pieces"] = RequestFields.Missing(checklist.Missing);
        fields["date-limite"] = RequestFields.Text(request.PiecesPeriod(session.CalendarOf(file), session.Readings)?.Prudent);
        fields["constat"] = isOverdue;
        return await session.Letters.PrepareAsync(file, "L-03", id, fields, null, cancellationToken);
    }
}
