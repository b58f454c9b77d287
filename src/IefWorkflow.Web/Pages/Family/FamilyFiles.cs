using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Reading.Families;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>Opens files for the pages of families; the reading is logged, and what is not theirs answers like what does not exist.</summary>
public sealed class FamilyFiles(IHttpContextAccessor access, CaseReader reader, CaseSession cases)
{
    /// <summary>Opens a request or an appeal.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Null when there is none for this family.</returns>
    public async Task<OpenedFile?> OpenAsync(string number)
    {
        var context = access.HttpContext!;
        var actor = await context.ActorAsync();
        if (await reader.OpenAsync(actor, number, context.RequestAborted) is CaseReading.Opened opened && await cases.OutlookAsync(actor, number, context.RequestAborted) is { } outlook)
        {
            return new OpenedFile(actor, opened.View, outlook);
        }

        return null;
    }
}
