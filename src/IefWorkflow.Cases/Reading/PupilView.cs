namespace IefWorkflow.Cases.Reading;

/// <summary>The child of whom the head of the school must speak (R131-11-7): what the head needs to know, and no more.</summary>
/// <param name="LastName">The last name.</param>
/// <param name="FirstNames">The first names.</param>
/// <param name="BornOn">The date of birth.</param>
/// <param name="School">The school, as the family names it; null when it was not named.</param>
/// <param name="SchoolCode">Its code (UAI); null while it is not known.</param>
/// <param name="FiledOn">The day the family filed.</param>
/// <param name="Facts">What the family says of the threat; empty when it says nothing.</param>
public sealed record PupilView(string LastName, string FirstNames, DateOnly BornOn, string? School, string? SchoolCode, DateOnly FiledOn, string Facts);
