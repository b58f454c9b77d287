using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-5: project, availability, diploma and declaration.</summary>
[Trait("rule", "R131-11-5/pieces")]
public class OwnSituationPiecesTests
{
    private static readonly string[] Full =
        ["P01", "P02", "P03", "P04", "M4-PROJ-A", "M4-PROJ-B", "M4-PROJ-C", "M4-DISPO", "M4-BAC", "M4-FR"];

    [Fact]
    public void The_documents_follow_the_order_of_the_article() =>
        Assert.Equal(
            "M4-PROJ-A M4-PROJ-B M4-PROJ-C M4-PROJ-D M4-DISPO M4-BAC|M4-FOREIGN M4-FR",
            string.Join(' ', Completeness.OwnSituation(new RequestFile(Ground.OwnSituation, [], UsesDistanceTeaching: true)).Select(document => document.Code)));

    [Fact]
    public void A_full_file_lacks_nothing() => Assert.Equal("", Missing(new RequestFile(Ground.OwnSituation, Full)));

    [Theory]
    [InlineData("M4-PROJ-A", "M4-PROJ-A")]
    [InlineData("M4-PROJ-B", "M4-PROJ-B")]
    [InlineData("M4-PROJ-C", "M4-PROJ-C")]
    [InlineData("M4-DISPO", "M4-DISPO")]
    [InlineData("M4-BAC", "M4-BAC|M4-FOREIGN")]
    [InlineData("M4-FR", "M4-FR")]
    public void Each_document_left_out_is_missing(string left, string missing) =>
        Assert.Equal(missing, Missing(new RequestFile(Ground.OwnSituation, [.. Full.Where(code => code != left)])));

    [Fact]
    public void The_distance_teaching_body_is_named_only_where_there_is_one()
    {
        var file = new RequestFile(Ground.OwnSituation, Full, UsesDistanceTeaching: true);

        Assert.Equal("M4-PROJ-D", Missing(file));
        Assert.Equal("", Missing(file with { Documents = [.. Full, "M4-PROJ-D"] }));
    }

    [Fact]
    public void A_foreign_diploma_answers_the_requirement() =>
        Assert.Equal("", Missing(new RequestFile(Ground.OwnSituation, [.. Full.Where(code => code != "M4-BAC"), "M4-FOREIGN"])));

    [Fact]
    public void Each_person_who_teaches_declares_to_teach_in_French()
    {
        var file = new RequestFile(Ground.OwnSituation, Full, Instructors: 2);

        Assert.Equal("M4-FR", Missing(file));
        Assert.Equal("", Missing(file with { Documents = [.. Full, "M4-FR"] }));
    }

    [Theory]
    [InlineData(Ground.Health)]
    [InlineData(Ground.Disability)]
    [InlineData(Ground.Sport)]
    [InlineData(Ground.Arts)]
    [InlineData(Ground.Itinerancy)]
    [InlineData(Ground.Remoteness)]
    [InlineData(Ground.AsOfRight)]
    public void No_other_ground_asks_for_a_diploma(Ground ground) =>
        Assert.DoesNotContain(Completeness.Required(new RequestFile(ground, []), Default), document => document.Code.Contains("M4", StringComparison.Ordinal));

    private static string Missing(RequestFile file) => string.Join(' ', Completeness.Missing(file, Default).Select(document => document.Code));
}
