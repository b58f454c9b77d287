using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Cases.Tests.Requests;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Families;

/// <summary>A request that is begun, kept, sent once, or forgotten.</summary>
public sealed class DraftTests
{
    [Fact]
    public async Task A_step_keeps_its_answers_and_leaves_those_of_the_others()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var family = await world.ActorAsync("famille");
        var draft = (await world.Drafts.BeginAsync(family, default))!;

        await world.Drafts.SaveAsync(family, draft.Id, name => name == "enfant-nom", new Dictionary<string, string> { ["enfant-nom"] = "Le Goff", ["motif"] = "M4" }, default);
        await world.Drafts.SaveAsync(family, draft.Id, name => name == "motif", new Dictionary<string, string> { ["motif"] = "M2A" }, default);
        await world.Drafts.SaveAsync(family, draft.Id, name => name == "motif", new Dictionary<string, string>(), default);

        var kept = (await world.Drafts.FindAsync(family, draft.Id, default))!;
        Assert.Equal(("Le Goff", ""), (kept["enfant-nom"], kept["motif"]));
    }

    [Fact]
    public async Task Another_account_neither_reads_nor_changes_nor_deletes_a_draft()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var draft = (await world.Drafts.BeginAsync(await world.ActorAsync("famille"), default))!;
        var stranger = await world.ActorAsync("mairie");

        Assert.Null(await world.Drafts.FindAsync(stranger, draft.Id, default));
        Assert.Null(await world.Drafts.SaveAsync(stranger, draft.Id, _ => true, new Dictionary<string, string> { ["enfant-nom"] = "X" }, default));
        Assert.False(await world.Drafts.DeleteAsync(stranger, draft.Id, default));
        Assert.NotNull(await world.Drafts.FindAsync(await world.ActorAsync("famille"), draft.Id, default));
    }

    [Fact]
    public async Task A_draft_is_sent_once_with_its_documents_and_the_form_and_then_ends()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var family = await world.ActorAsync("famille");
        var draft = (await world.Drafts.BeginAsync(family, default))!;
        foreach (var code in new[] { "P02", "P03", "P04", "M2-INSCR", "M2-EDT" }) Assert.Null(await world.Drafts.AddAsync(family, draft.Id, code, $"{code}.pdf", FamilyWorld.Pdf(code), default));
        draft = (await world.Drafts.FindAsync(family, draft.Id, default))!;

        var first = Assert.IsType<ActAnswer.Done>(await world.Drafts.SendAsync(family, draft, Data(), default));
        var second = Assert.IsType<ActAnswer.Done>(await world.Drafts.SendAsync(family, draft, Data(), default));

        Assert.Equal(first.Number, second.Number);
        Assert.Null(await world.Drafts.FindAsync(family, draft.Id, default));
        Assert.Equal(["M2-EDT", "M2-INSCR", "P01", "P02", "P03", "P04"], await world.World.UseAsync(session => session.Db.Set<Piece>().OrderBy(piece => piece.Code).Select(piece => piece.Code).ToListAsync()));
        Assert.Empty((await world.OutlookAsync(first.Number)).Missing);
    }

    [Fact]
    public async Task A_sealed_certificate_and_a_lie_about_a_format_are_refused_and_nothing_is_kept()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var family = await world.ActorAsync("famille");
        var draft = (await world.Drafts.BeginAsync(family, default))!;

        Assert.Equal("R131-11-2", (await world.Drafts.AddAsync(family, draft.Id, "M1A-CERT", "certificat.pdf", FamilyWorld.Pdf("x"), default))!.Article);
        Assert.Contains("corrigez l'extension", (await world.Drafts.AddAsync(family, draft.Id, "P02", "carte.png", FamilyWorld.Pdf("x"), default))!.Message, StringComparison.Ordinal);
        Assert.Empty((await world.Drafts.FindAsync(family, draft.Id, default))!.Documents);
        Assert.Equal(0, await world.World.UseAsync(session => session.Db.Set<StoredContent>().CountAsync()));
    }

    [Fact]
    public async Task A_deleted_draft_takes_its_documents_with_it_but_not_those_of_a_file()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var family = await world.ActorAsync("famille");
        var draft = (await world.Drafts.BeginAsync(family, default))!;
        await world.Drafts.AddAsync(family, draft.Id, "P02", "carte.pdf", FamilyWorld.Pdf("sent"), default);
        await world.Drafts.SendAsync(family, (await world.Drafts.FindAsync(family, draft.Id, default))!, Data(), default);
        var other = (await world.Drafts.BeginAsync(family, default))!;
        await world.Drafts.AddAsync(family, other.Id, "P02", "carte.pdf", FamilyWorld.Pdf("sent"), default);
        await world.Drafts.AddAsync(family, other.Id, "P04", "facture.pdf", FamilyWorld.Pdf("not sent"), default);

        Assert.True(await world.Drafts.DeleteAsync(family, other.Id, default));

        Assert.Equal(["carte.pdf"], await world.World.UseAsync(session => session.Db.Set<StoredContent>().Select(content => content.FileName).ToListAsync()));
        Assert.Single(await ContentsAsync(world));
    }

    [Fact]
    public async Task A_document_taken_out_of_a_draft_is_deleted_unless_something_else_holds_it()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var family = await world.ActorAsync("famille");
        var draft = (await world.Drafts.BeginAsync(family, default))!;
        await world.Drafts.AddAsync(family, draft.Id, "P02", "a.pdf", FamilyWorld.Pdf("twice"), default);
        await world.Drafts.AddAsync(family, draft.Id, "P03", "a.pdf", FamilyWorld.Pdf("twice"), default);
        var digest = (await world.Drafts.FindAsync(family, draft.Id, default))!.Documents[0].Digest;

        await world.Drafts.RemoveAsync(family, draft.Id, "P02", digest, default);
        Assert.Equal([digest], await ContentsAsync(world));

        Assert.Empty((await world.Drafts.RemoveAsync(family, draft.Id, "P03", digest, default))!.Documents);
        Assert.Empty(await ContentsAsync(world));
        Assert.Null(await world.Drafts.AddAsync(family, draft.Id, "P02", "a.pdf", FamilyWorld.Pdf("twice"), default));
        Assert.Equal([digest], await ContentsAsync(world));
    }

    [Fact]
    public async Task A_draft_that_nobody_touches_is_forgotten_after_ninety_days()
    {
        await using var world = await FamilyWorld.OpenAsync();
        var family = await world.ActorAsync("famille");
        var draft = (await world.Drafts.BeginAsync(family, default))!;

        await world.OnAsync(2026, 6, 30);
        await ExpireAsync(world);
        Assert.NotNull(await world.Drafts.FindAsync(family, draft.Id, default));

        await world.OnAsync(2026, 7, 1);
        await ExpireAsync(world);
        Assert.Null(await world.Drafts.FindAsync(family, draft.Id, default));
    }

    [Fact]
    public void The_documents_asked_for_follow_the_answers()
    {
        var answers = new Dictionary<string, string> { ["motif"] = "M4", ["annee"] = "2026-2027", ["residence"] = "35", ["responsables[0].nom"] = "A", ["responsables[1].nom"] = "B", ["qui-instruit"] = "autre", ["instructeurs[0].nom"] = "C" };
        var check = DraftCheck.Of(new DraftView("x", answers, [], default), RequestWorld.Rennes, new DateOnly(2026, 4, 1));

        Assert.Equal(2, check.Wanted.Single(wanted => wanted.Documents[0].Code == "P03").Count);
        Assert.Contains(check.Wanted, wanted => wanted.Documents[0].Code == "P05");
        Assert.True(check.Wanted.Single(wanted => wanted.IsOnlineForm).IsMet);
        Assert.DoesNotContain(check.Wanted, wanted => wanted.Documents[0].Code == "M4-PROJ-D");
    }

    private static JsonObject Data() => JsonNode.Parse("""{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","adresse":"2 rue du Four","commune":"Rennes","residence":"35","motif":"M2A","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}""")!.AsObject();

    private static async Task<List<string>> ContentsAsync(FamilyWorld world) => await world.World.Service<IPieceStore>().ListAsync(default).ToListAsync();

    private static Task<bool> ExpireAsync(FamilyWorld world) => world.World.UseAsync(async session =>
    {
        await new DraftExpiry().RunAsync(session, default);
        await session.Db.SaveChangesAsync();
        return true;
    });
}
