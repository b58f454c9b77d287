using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests.Drafts;

/// <summary>A document that the law asks for, and how many of it came.</summary>
/// <param name="Documents">The documents, any of which answers.</param>
/// <param name="Count">How many are needed: one for each person concerned.</param>
/// <param name="Received">How many came.</param>
public sealed record WantedDocument(IReadOnlyList<SupportingDocument> Documents, int Count, int Received)
{
    /// <summary>The form of the request: filled in online, it is there.</summary>
    public const string OnlineForm = "P01";

    /// <summary>Whether it is there.</summary>
    public bool IsMet => Received >= Count;

    /// <summary>Whether it is the form itself.</summary>
    public bool IsOnlineForm => Documents is [{ Code: OnlineForm }];

    /// <summary>The documents that can be sent online.</summary>
    public IReadOnlyList<SupportingDocument> Online => [.. Documents.Where(document => !document.Sealed && document.Code != OnlineForm)];

    /// <summary>Whether it can come in a sealed envelope, which never comes online (R131-11-2).</summary>
    public bool MayBeSealed => Documents.Any(document => document.Sealed);

    /// <summary>What it is: « certificat médical … ou décisions de la CDAPH ».</summary>
    public string Label => string.Join(" ou ", Documents.Select(document => document.Label));

    /// <summary>A requirement of the law, and what came of it.</summary>
    /// <param name="required">The requirement.</param>
    /// <param name="received">The codes of the documents that came.</param>
    public static WantedDocument Of(RequiredDocument required, IReadOnlyCollection<string> received) => new(
        [.. required.Alternatives.Select(code => SupportingDocuments.Find(code)!)], required.Count, received.Count(required.Alternatives.Contains));
}
