using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Family.Request;

/// <summary>What a page of the guided request shows.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Step">The step.</param>
/// <param name="Check">What the answers lead to.</param>
/// <param name="Values">What was answered, and what is wrong with it.</param>
/// <param name="Refused">Why the request or a document was refused; null for nothing.</param>
public sealed record RequestModel(DraftView Draft, RequestStep Step, DraftCheck Check, FormValues Values, ActAnswer.Refused? Refused)
{
    /// <summary>The address of a step of this draft.</summary>
    public string AddressOf(RequestStep step) => $"/demande/{Draft.Id}/{step.Name}";

    /// <summary>The step before; null on the first.</summary>
    public RequestStep? Before => RequestStep.All.TakeWhile(step => step != Step).LastOrDefault(IsAsked);

    /// <summary>The step after; null on the last.</summary>
    public RequestStep? After => RequestStep.All.SkipWhile(step => step != Step).Skip(1).FirstOrDefault(IsAsked);

    /// <summary>Whether a step has something to ask.</summary>
    public bool IsAsked(RequestStep step) => step.Name != "precisions" || RequestAnswers.HasDetails(Draft, Check);
}
