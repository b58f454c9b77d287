using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>Drafts, publication, retraction, reversion and deletion.</summary>
public class VersionTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);

    private static readonly DefinitionVersions Draft = DefinitionVersions.None("d").SaveDraft(Content("one"), "v1", Monday).Versions;
    private static readonly DefinitionVersions PublishedV1 = Published(Draft);
    private static readonly DefinitionVersions DraftOverV1 = PublishedV1.SaveDraft(Content("two"), "v2", Tuesday).Versions;
    private static readonly DefinitionVersions PublishedV2 = Published(DraftOverV1);

    [Fact]
    public void The_first_save_makes_version_1_a_draft()
    {
        var written = DefinitionVersions.None("d").SaveDraft(Content("one"), "v1", Monday);
        Assert.Equal("v1 1 latest one", Show(written.Subject));
        Assert.Equal([written.Subject], written.Changed);
        Assert.Equal("d", written.Subject.DefinitionId);
        Assert.Equal("2026-03-02T08:00:00.0000000+00:00", written.Subject.Json["createdAt"]!.GetValue<string>());
        Assert.False(written.Subject.Json.ContainsKey("links"));
    }

    [Fact]
    public void Saving_a_draft_overwrites_it()
    {
        var written = Draft.SaveDraft(Content("two"), "unused", Tuesday);
        Assert.Equal(["v1 1 latest two"], Show(written.Versions));
        Assert.Equal(Draft.Latest!.Json["createdAt"]!.GetValue<string>(), written.Subject.Json["createdAt"]!.GetValue<string>());
    }

    [Fact]
    public void Publishing_publishes_the_latest()
    {
        var written = Assert.IsType<PublishOutcome.Published>(Draft.Publish()).Written;
        Assert.Equal(["v1 1 latest published one"], Show(written.Versions));
        Assert.Equal("v1 1 latest published one", Show(written.Subject));
    }

    [Fact]
    public void Publishing_twice_changes_nothing() => Assert.Same(PublishedV1.Latest, Assert.IsType<PublishOutcome.AlreadyPublished>(PublishedV1.Publish()).Definition);

    [Fact]
    public void Saving_after_publication_makes_a_new_draft_and_the_published_version_stays()
    {
        var written = PublishedV1.SaveDraft(Content("two"), "v2", Tuesday);
        Assert.Equal(["v1 1 published one", "v2 2 latest two"], Show(written.Versions));
        Assert.Equal(["v2 2 latest two", "v1 1 published one"], written.Changed.Select(Show));
        Assert.Equal("v1", written.Versions.Published!.Id);
        Assert.Equal("v2", written.Versions.Latest!.Id);
    }

    [Fact]
    public void Publishing_the_new_draft_retracts_the_old_version()
    {
        var written = Assert.IsType<PublishOutcome.Published>(DraftOverV1.Publish()).Written;
        Assert.Equal(["v1 1 one", "v2 2 latest published two"], Show(written.Versions));
        Assert.Equal(2, written.Changed.Count);
    }

    [Fact]
    public void Retracting_keeps_the_version_as_a_draft()
    {
        Assert.Equal(["v1 1 latest one"], Show(Assert.IsType<RetractOutcome.Retracted>(PublishedV1.Retract()).Written.Versions));
        Assert.Equal(["v1 1 one", "v2 2 latest two"], Show(Assert.IsType<RetractOutcome.Retracted>(DraftOverV1.Retract()).Written.Versions));
        Assert.Equal("v1", Assert.IsType<RetractOutcome.NotPublished>(Draft.Retract()).Latest.Id);
    }

    [Fact]
    public void A_latest_version_in_use_is_kept_when_a_draft_is_saved()
    {
        var retracted = Assert.IsType<RetractOutcome.Retracted>(PublishedV1.Retract()).Written.Versions;
        Assert.Equal(["v1 1 one", "v2 2 latest two"], Show(retracted.SaveDraft(Content("two"), "v2", Tuesday, latestIsInUse: true).Versions));
        Assert.Equal(["v1 1 latest two"], Show(retracted.SaveDraft(Content("two"), "v2", Tuesday).Versions));
    }

    [Fact]
    public void Reverting_copies_the_earlier_version_as_the_latest_draft()
    {
        var written = Assert.IsType<RevertOutcome.Reverted>(PublishedV2.Revert(1, "v3", Tuesday)).Written;
        Assert.Equal(["v1 1 one", "v2 2 published two", "v3 3 latest one"], Show(written.Versions));
        Assert.Equal("v3", written.Subject.Id);
        Assert.Equal(["v1 1 published one", "v2 2 two", "v3 3 latest one"], Show(Assert.IsType<RevertOutcome.Reverted>(DraftOverV1.Revert(1, "v3", Tuesday)).Written.Versions));
        Assert.Equal(9, Assert.IsType<RevertOutcome.NotFound>(PublishedV2.Revert(9, "v3", Tuesday)).Version);
    }

    [Fact]
    public void Deleting_the_latest_version_makes_the_one_before_the_latest()
    {
        var written = Assert.IsType<DeletionOutcome.Deleted>(DraftOverV1.DeleteVersion("v2")).Written;
        Assert.Equal(["v1 1 latest published one"], Show(written.Versions));
        Assert.Equal(["v1 1 latest published one"], written.Changed.Select(Show));
        Assert.Equal(["v2"], written.DeletedIds);
    }

    [Fact]
    public void Deleting_the_published_version_leaves_none_published()
    {
        var written = Assert.IsType<DeletionOutcome.Deleted>(DraftOverV1.DeleteVersion("v1")).Written;
        Assert.Equal(["v2 2 latest two"], Show(written.Versions));
        Assert.Empty(written.Changed);
        Assert.Null(written.Versions.Published);
    }

    [Fact]
    public void A_number_is_not_used_again_while_a_greater_one_exists()
    {
        var versions = Assert.IsType<DeletionOutcome.Deleted>(PublishedV2.DeleteVersion("v1")).Written.Versions;
        Assert.Equal(["v2 2 published two", "v3 3 latest three"], Show(versions.SaveDraft(Content("three"), "v3", Tuesday).Versions));
    }

    [Fact]
    public void Deleting_all_leaves_nothing()
    {
        var written = Assert.IsType<DeletionOutcome.Deleted>(PublishedV2.Delete()).Written;
        Assert.Equal(["v1", "v2"], written.DeletedIds);
        Assert.Empty(written.Versions.All);
        Assert.IsType<DeletionOutcome.NotFound>(written.Versions.Delete());
        Assert.IsType<DeletionOutcome.NotFound>(PublishedV2.DeleteVersion("v9"));
        Assert.IsType<PublishOutcome.NotFound>(written.Versions.Publish());
        Assert.IsType<RetractOutcome.NotFound>(written.Versions.Retract());
        Assert.Null(written.Versions.Latest);
    }

    [Fact]
    public void An_operation_leaves_the_versions_it_started_from_as_they_were()
    {
        DraftOverV1.Publish();
        Assert.Equal(["v1 1 published one", "v2 2 latest two"], Show(DraftOverV1));
    }

    [Theory]
    [InlineData("Latest", "v2")]
    [InlineData("published", "v1")]
    [InlineData("LatestOrPublished", "v1 v2")]
    [InlineData("LatestAndPublished", "v1 v2")]
    [InlineData("Draft", "v2")]
    [InlineData("AllVersions", "v1 v2")]
    [InlineData("1", "v1")]
    [InlineData("7", "")]
    public void Versions_are_selected_as_the_designer_asks(string options, string ids)
    {
        Assert.True(VersionSelection.TryParse(options, out var selection));
        Assert.Equal(ids, string.Join(' ', DraftOverV1.Matching(selection).Select(version => version.Id)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("newest")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public void Another_selection_is_refused(string? options) => Assert.False(VersionSelection.TryParse(options, out _));

    [Fact]
    public void Versions_that_break_the_rules_are_a_fault_of_the_store()
    {
        var v1 = Draft.Latest!;
        var v2 = DraftOverV1.Latest!;
        Assert.Throws<ArgumentException>(() => DefinitionVersions.Of("other", [v1]));
        Assert.Throws<ArgumentException>(() => DefinitionVersions.Of("d", [v1, v1]));
        Assert.Throws<ArgumentException>(() => DefinitionVersions.Of("d", [v1, v2]));
        Assert.Throws<ArgumentException>(() => DefinitionVersions.Of("d", [PublishedV1.Latest!, PublishedV2.Latest!]));
        Assert.Throws<ArgumentException>(() => PublishedV1.SaveDraft(Content("two"), "v1", Tuesday));
        Assert.Equal(["v1 1 published one", "v2 2 latest two"], Show(DefinitionVersions.Of("d", DraftOverV1.All.Reverse())));
    }

    [Fact]
    public void What_is_not_about_versions_is_kept()
    {
        var draft = Sample.Read("{'x':1.0,'id':'client','version':77,'isPublished':true,'createdAt':'0001-01-01T00:00:00+00:00','links':null,'root':{'id':'a','type':'T','version':1,'y':[1e5]},'z':'é'}");
        Assert.Equal(
            """{"x":1.0,"id":"v1","version":1,"isPublished":false,"createdAt":"2026-03-02T08:00:00.0000000+00:00","root":{"id":"a","type":"T","version":1,"y":[1e5]},"z":"é","definitionId":"d","isLatest":true}""",
            WorkflowDefinitionWriter.Write(DefinitionVersions.None("d").SaveDraft(draft, "v1", Monday).Subject));
    }

    private static DefinitionVersions Published(DefinitionVersions versions) => Assert.IsType<PublishOutcome.Published>(versions.Publish()).Written.Versions;

    private static WorkflowDefinition Content(string name) => Sample.Read($"{{'name':'{name}','links':[],'root':{{'id':'a','type':'T','version':1}}}}");

    private static IEnumerable<string> Show(DefinitionVersions versions) => versions.All.Select(Show);

    private static string Show(WorkflowDefinition version) => $"{version.Id} {version.Version}{(version.IsLatest ? " latest" : "")}{(version.IsPublished ? " published" : "")} {version.Name}";
}
