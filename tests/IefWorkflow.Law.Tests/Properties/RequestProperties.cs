using FsCheck.Fluent;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Properties;

/// <summary>What holds of every request.</summary>
public class RequestProperties
{
    [Fact]
    public void Adding_a_document_never_adds_a_missing_one() =>
        Check.That(Any.RequestFile.Zip(Gen.Elements<SupportingDocument>(SupportingDocuments.All)), given =>
        {
            var (file, document) = given;
            return !Missing(file with { Documents = [.. file.Documents, document.Code] }).Except(Missing(file)).Any();
        });

    [Fact]
    public void Adding_what_is_missing_completes_the_file() =>
        Check.That(Any.RequestFile, file =>
        {
            var missing = Completeness.Missing(file, Default).SelectMany(document => Enumerable.Repeat(document.Alternatives[0], document.Count));
            return Missing(file with { Documents = [.. file.Documents, .. missing] }).Count == 0;
        });

    [Fact]
    public void Whatever_is_missing_is_required_and_listed_in_order_of_code() =>
        Check.That(Any.RequestFile, file =>
        {
            var missing = Missing(file);
            return !missing.Except(Completeness.Required(file, Default).Select(document => document.Code)).Any()
                && missing.SequenceEqual(missing.Distinct().Order(StringComparer.Ordinal));
        });

    [Fact]
    public void A_tacit_acceptance_never_comes_earlier_for_a_request_received_later() =>
        Check.That(Any.Day.Zip(Gen.Choose(0, 90)), given => BornOn(given.Item1) <= BornOn(given.Item1.AddDays(given.Item2)));

    private static DateOnly BornOn(DateOnly receivedOn) =>
        TacitAcceptance.Clock(new AcceptanceFacts(receivedOn), Metro).Match(running => running.Limit.Legal, _ => DateOnly.MaxValue);

    private static List<string> Missing(RequestFile file) => [.. Completeness.Missing(file, Default).Select(document => document.Code)];
}
