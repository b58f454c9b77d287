using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Definitions;
using IefWorkflow.Cases.Journal;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Tests.Operations;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Tests.Definitions;

/// <summary>What a designer writes is in the register, loses nothing of another's, and is published only where the law allows it.</summary>
public sealed class DefinitionDeskTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("ief-").FullName;
    private StoredService service = null!;
    private DefinitionDesk desk = null!;
    private Actor designer = null!;

    public async Task InitializeAsync()
    {
        service = await StoredService.MakeAsync(folder);
        desk = service.Service<DefinitionDesk>();
        designer = await service.ActorAsync("concepteur");
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_draft_and_its_publication_are_in_the_register_with_their_author()
    {
        var before = await service.LatestAsync();

        var saved = Assert.IsType<DefinitionAnswer.Done>(await desk.SaveAsync(designer, before.Described("Autre texte"), DefinitionRevision.Of(before), default)).Definition;
        Assert.Equal((before.Version + 1, false), (saved.Version, saved.IsPublished));
        Assert.True(Assert.IsType<DefinitionAnswer.Done>(await desk.PublishAsync(designer, DesignedService.Residence, [], DefinitionRevision.Of(saved), default)).Definition.IsPublished);

        Assert.Equal(
            [(designer.Name, "Version 2 publiée", 2), (designer.Name, "Brouillon enregistré", 2), (Actor.System.Name, "Version 1 publiée depuis les fichiers du service", 1)],
            (await desk.HistoryAsync(DesignedService.Residence, default)).Select(line => (line.Author, line.Label, line.Version)));
        Assert.Empty(await service.UseAsync(session => JournalVerification.VerifyAsync(session.Db, default)));
    }

    [Fact]
    public async Task The_second_of_two_designers_is_told_who_was_first_and_nothing_is_lost()
    {
        var seen = await service.LatestAsync();
        var first = Assert.IsType<DefinitionAnswer.Done>(await desk.SaveAsync(designer, seen.Described("Premier"), DefinitionRevision.Of(seen), default)).Definition;

        var second = Assert.IsType<DefinitionAnswer.Refused>(await desk.SaveAsync(designer, seen.Described("Second"), DefinitionRevision.Of(seen), default));

        Assert.Equal(RefusalKind.NotExpected, second.Kind);
        Assert.Contains(designer.Name, second.Sentence, StringComparison.Ordinal);
        Assert.True(DefinitionDifference.Between(first, await service.LatestAsync()).IsEmpty);
    }

    [Fact]
    public async Task Saving_what_is_there_already_writes_nothing()
    {
        var seen = await service.LatestAsync();
        Assert.IsType<DefinitionAnswer.Unchanged>(await desk.SaveAsync(designer, seen, DefinitionRevision.Of(seen), default));
        Assert.Single((await desk.FindAsync(DesignedService.Residence, default)).All);
        Assert.Single(await desk.HistoryAsync(DesignedService.Residence, default));
    }

    [Fact]
    public async Task An_error_forbids_publication_and_leaves_the_draft()
    {
        var seen = await service.LatestAsync();
        await desk.SaveAsync(designer, seen.With(json => json["root"]!["activities"]!.AsArray()[0]!["type"] = "Ief.Inconnue"), DefinitionRevision.Of(seen), default);

        var refused = Assert.IsType<DefinitionAnswer.Refused>(await desk.PublishAsync(designer, DesignedService.Residence, [], null, default));

        Assert.Equal(RefusalKind.Unlawful, refused.Kind);
        Assert.Contains(refused.Faults, fault => fault.Severity is DefinitionSeverity.Error);
        var versions = await desk.FindAsync(DesignedService.Residence, default);
        Assert.Equal((1, 2), (versions.Published!.Version, versions.Latest!.Version));
    }

    [Fact]
    public async Task A_warning_asks_a_reason_that_the_definition_and_the_register_keep()
    {
        var seen = await service.LatestAsync();
        var bare = seen.With(json =>
        {
            foreach (var activity in json["root"]!["activities"]!.AsArray()) (activity!["customProperties"] as JsonObject)?.Remove("avertissementsAcceptes");
        });
        await desk.SaveAsync(designer, bare, DefinitionRevision.Of(seen), default);
        var warning = Assert.Single(Assert.IsType<DefinitionAnswer.Refused>(await desk.PublishAsync(designer, DesignedService.Residence, [], null, default)).Faults);
        Assert.Equal(DefinitionSeverity.Warning, warning.Severity);
        Assert.IsType<DefinitionAnswer.Refused>(await desk.PublishAsync(designer, DesignedService.Residence, [new WarningReason(warning.ActivityId, warning.Code!, "  ")], null, default));

        var reason = new WarningReason(warning.ActivityId, warning.Code!, "Aucun texte ne fixe de délai.");
        var published = Assert.IsType<DefinitionAnswer.Done>(await desk.PublishAsync(designer, DesignedService.Residence, [reason], null, default)).Definition;

        Assert.Empty(desk.FaultsOf(published));
        Assert.EndsWith(reason.Reason, Assert.Single((await desk.HistoryAsync(DesignedService.Residence, default))[0].Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_procedure_that_files_need_is_neither_withdrawn_nor_deleted()
    {
        var versions = await desk.FindAsync(DesignedService.Residence, default);
        Assert.Equal(RefusalKind.Unlawful, Assert.IsType<DefinitionAnswer.Refused>(await desk.RetractAsync(designer, DesignedService.Residence, null, default)).Kind);
        Assert.Equal(RefusalKind.Unlawful, Assert.IsType<DefinitionAnswer.Refused>(await desk.DeleteAsync(designer, DesignedService.Residence, default)).Kind);
        Assert.Equal(RefusalKind.Unlawful, Assert.IsType<DefinitionAnswer.Refused>(await desk.DeleteVersionAsync(designer, DesignedService.Residence, versions.Published!.Id, default)).Kind);
        Assert.NotNull((await desk.FindAsync(DesignedService.Residence, default)).Published);
    }

    [Fact]
    public async Task A_definition_of_a_designer_s_own_is_made_reverted_withdrawn_and_deleted()
    {
        var own = DesignedService.Read("""{"definitionId":"essai","name":"Essai","root":{"id":"f","type":"Elsa.Flowchart","activities":[{"id":"w","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"un"}}}],"connections":[]}}""");
        Assert.Equal(1, Assert.IsType<DefinitionAnswer.Done>(await desk.SaveAsync(designer, own, null, default)).Definition.Version);
        Assert.IsType<DefinitionAnswer.Done>(await desk.PublishAsync(designer, "essai", [], null, default));
        Assert.IsType<DefinitionAnswer.Unchanged>(await desk.PublishAsync(designer, "essai", [], null, default));
        Assert.IsType<DefinitionAnswer.Done>(await desk.SaveAsync(designer, own.Described("deux"), null, default));
        Assert.Equal(3, Assert.IsType<DefinitionAnswer.Done>(await desk.RevertAsync(designer, "essai", 1, null, default)).Definition.Version);
        Assert.Equal(RefusalKind.NotFound, Assert.IsType<DefinitionAnswer.Refused>(await desk.RevertAsync(designer, "essai", 9, null, default)).Kind);
        Assert.IsType<DefinitionAnswer.Done>(await desk.RetractAsync(designer, "essai", null, default));
        Assert.IsType<DefinitionAnswer.Unchanged>(await desk.RetractAsync(designer, "essai", null, default));
        Assert.IsType<DefinitionAnswer.Done>(await desk.DeleteVersionAsync(designer, "essai", (await service.LatestAsync("essai")).Id, default));
        Assert.IsType<DefinitionAnswer.Done>(await desk.DeleteAsync(designer, "essai", default));
        Assert.Equal(RefusalKind.NotFound, Assert.IsType<DefinitionAnswer.Refused>(await desk.DeleteAsync(designer, "essai", default)).Kind);
        Assert.DoesNotContain(await desk.ListAsync(default), versions => versions.DefinitionId == "essai");
    }

    [Theory]
    [InlineData("administrateur")]
    [InlineData("dasen")]
    [InlineData("famille")]
    public async Task Nobody_but_a_designer_writes(string account)
    {
        var actor = await service.ActorAsync(account);
        var seen = await service.LatestAsync();
        DefinitionAnswer[] answers =
        [
            await desk.SaveAsync(actor, seen.Described("x"), null, default),
            await desk.PublishAsync(actor, DesignedService.Residence, [], null, default),
            await desk.RetractAsync(actor, DesignedService.Residence, null, default),
            await desk.RevertAsync(actor, DesignedService.Residence, 1, null, default),
            await desk.DeleteVersionAsync(actor, DesignedService.Residence, seen.Id, default),
            await desk.DeleteAsync(actor, DesignedService.Residence, default),
        ];
        Assert.All(answers, answer => Assert.Equal(RefusalKind.Forbidden, Assert.IsType<DefinitionAnswer.Refused>(answer).Kind));
        Assert.Single((await service.UseAsync(session => session.RegisterAsync(["publier-definition", "enregistrer-brouillon"], 1, 50, default))).Entries, entry => entry.Data.Contains(DesignedService.Residence, StringComparison.Ordinal));
    }
}
