using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Reading.Families;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>A file that a family opened.</summary>
/// <param name="Actor">The family.</param>
/// <param name="View">The file.</param>
/// <param name="Outlook">What it holds for the family.</param>
public sealed record OpenedFile(Actor Actor, CaseView View, FamilyOutlook Outlook);
