using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>The commission on its own pages: a date, a convocation, a roll call, votes, minutes, notices.</summary>
public sealed class CommissionInBrowserTests(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private static readonly (string Seat, string Voice)[] Split = [("president", "pour"), ("ien", "contre"), ("medecin", "pour"), ("ctss", "contre")];
    private static string Today => RunningService.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [BrowserFact]
    public async Task A_two_two_split_is_decided_by_the_president_from_planning_to_signed_minutes_and_notices()
    {
        var appeal = await AppealAsync();
        var secretary = await browsed.VisitorAsync("secretariat");
        var sitting = await PlanAsync(secretary, appeal);
        await ConveneAsync(secretary, sitting);
        await OpenAsync(secretary, sitting, "president", "ien", "medecin", "ctss");
        await VoteAsync(secretary, Split);
        Assert.Contains("partage égal, 2 – 2. La voix du président est prépondérante : LE RECOURS EST ADMIS", await ProvisionalAsync(secretary), StringComparison.OrdinalIgnoreCase);
        await secretary.AssertAccessibleAsync();
        await SealAsync(secretary);
        Assert.Contains("Tour 1 : pour 2, contre 2, abstentions 0 ; le recours est admis, la voix du président étant prépondérante.", await TextAsync(secretary), StringComparison.Ordinal);

        await CloseAsync(secretary, sitting);
        await SignMinutesAsync(secretary, sitting, appeal);
        await NotifyAsync(secretary, sitting, appeal);
        await AssertMailAsync(sitting, appeal);
    }

    [BrowserFact]
    public async Task Without_quorum_the_appeal_is_postponed_to_another_sitting_that_is_convened()
    {
        var appeal = await AppealAsync();
        var secretary = await browsed.VisitorAsync("secretariat");
        var sitting = await PlanAsync(secretary, appeal);
        await PostAsync(secretary, $"/seances/{sitting}/convocation", "Envoyer les convocations");
        await OpenAsync(secretary, sitting, "president", "ien");
        Assert.Contains("il manque 1 membre", await TextAsync(secretary), StringComparison.Ordinal);
        Assert.Contains("Aucune décision ne peut être prise.", await TextAsync(secretary), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();

        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Link, new() { Name = "Reporter — dernier jour utile" }));
        await secretary.AssertAccessibleAsync();
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Constater la carence et reporter" }));

        Assert.Contains("Ce recours a quitté l'ordre du jour : carence, 2 présents sur les 3 exigés", await TextAsync(secretary), StringComparison.Ordinal);
        var next = await PlanAsync(secretary, appeal);
        Assert.NotEqual(sitting, next);
        await PostAsync(secretary, $"/seances/{next}/convocation", "Envoyer les convocations");
        Assert.Contains("Envoyée le", await TextAsync(secretary), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Without_majority_a_second_ballot_is_held_in_which_the_president_takes_sides()
    {
        var appeal = await AppealAsync();
        var secretary = await browsed.VisitorAsync("secretariat");
        var sitting = await PlanAsync(secretary, appeal);
        await PostAsync(secretary, $"/seances/{sitting}/convocation", "Envoyer les convocations");
        await OpenAsync(secretary, sitting, "president", "ien", "medecin", "ctss");
        await VoteAsync(secretary, [("president", "abstention"), ("ien", "pour"), ("medecin", "pour"), ("ctss", "contre")]);
        await SealAsync(secretary);
        Assert.Contains("Premier tour consigné, sans majorité", await TextAsync(secretary), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();

        await VoteAsync(secretary, [("president", "abstention"), ("ien", "pour"), ("medecin", "pour"), ("ctss", "contre")]);
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Clore le vote et consigner" }));
        Assert.Contains("Au second tour, le président doit prendre parti", await TextAsync(secretary), StringComparison.Ordinal);
        await VoteAsync(secretary, [("president", "contre")]);
        await SealAsync(secretary);

        Assert.Contains("la voix du président étant prépondérante", await TextAsync(secretary), StringComparison.Ordinal);
        Assert.Contains("LE RECOURS EST REJETÉ", await TextAsync(secretary), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Roll_call_and_vote_go_by_the_keyboard_alone_in_few_keys()
    {
        var appeal = await AppealAsync();
        var secretary = await browsed.VisitorAsync("secretariat");
        var sitting = await PlanAsync(secretary, appeal);
        await PostAsync(secretary, $"/seances/{sitting}/convocation", "Envoyer les convocations");
        await secretary.Page.GotoAsync($"/seances/{sitting}/presences");
        var pressed = 0;

        await secretary.Page.Locator("[data-ief-row] input[type=radio]").First.FocusAsync();
        await PressAsync("P", "P", "A", "P", "D");
        await FocusAsync("Ouvrir la séance avec ces présences");
        await EnterAsync();
        Assert.Contains("ATTEINT — 4 membres siègent, 3 requis", await TextAsync(secretary), StringComparison.Ordinal);
        await secretary.Page.Locator("[data-ief-row] input[type=radio]").First.FocusAsync();
        await PressAsync("F", "R", "F", "R");
        Assert.Contains("LE RECOURS EST ADMIS", await ProvisionalAsync(secretary), StringComparison.Ordinal);
        await FocusAsync("Clore le vote et consigner");
        await EnterAsync();
        await FocusAsync("Sceller le vote");
        await EnterAsync();

        Assert.Contains("Vote clos et consigné", await TextAsync(secretary), StringComparison.Ordinal);
        Assert.InRange(pressed, 12, 40);

        async Task PressAsync(params string[] keys)
        {
            foreach (var key in keys) await secretary.Page.Keyboard.PressAsync(key);
            pressed += keys.Length;
        }

        async Task FocusAsync(string button)
        {
            for (var tab = 0; tab < 12 && await secretary.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()") is var at && !at.StartsWith(button, StringComparison.Ordinal); tab++) await PressAsync("Tab");
        }

        async Task EnterAsync()
        {
            pressed++;
            await secretary.LeaveAsync(() => secretary.Page.Keyboard.PressAsync("Enter"));
        }
    }

    [BrowserFact]
    public async Task Without_JavaScript_the_result_is_counted_on_demand_and_everything_goes_by_forms_and_a_vote_that_comes_too_late_shows_both_versions()
    {
        var appeal = await AppealAsync();
        var secretary = await browsed.VisitorAsync("secretariat", hasScript: false);
        var sitting = await PlanAsync(secretary, appeal);
        await PostAsync(secretary, $"/seances/{sitting}/convocation", "Envoyer les convocations");
        await OpenAsync(secretary, sitting, "president", "ien", "medecin", "ctss");
        await VoteAsync(secretary, Split);
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Calculer le résultat" }));
        Assert.Contains("Partage égal, 2 – 2", await TextAsync(secretary), StringComparison.Ordinal);
        var colleague = await browsed.VisitorAsync("secretariat");
        await colleague.Page.GotoAsync($"/seances/{sitting}/deliberations/{appeal}");
        await VoteAsync(colleague, [.. Split.Select(vote => (vote.Seat, "contre"))]);
        await colleague.ClickAsync(colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Clore le vote et consigner" }));
        await SealAsync(secretary);
        Assert.Contains("Vote clos et consigné", await TextAsync(secretary), StringComparison.Ordinal);

        await colleague.ClickAsync(colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Sceller le vote" }));
        Assert.Contains("Ce que vous aviez saisi, et qui n'est pas consigné", await TextAsync(colleague), StringComparison.Ordinal);
        Assert.Contains("Tour 1, scellé le", await TextAsync(colleague), StringComparison.Ordinal);
        await colleague.AssertAccessibleAsync();
    }

    [BrowserFact]
    public async Task A_member_reads_the_sittings_of_the_own_convocations_and_speaks_for_the_own_seat()
    {
        var appeal = await AppealAsync();
        var secretary = await browsed.VisitorAsync("secretariat");
        var sitting = await PlanAsync(secretary, appeal);
        var member = await browsed.VisitorAsync("membre");
        await member.Page.GotoAsync("/seances");
        Assert.DoesNotContain(sitting, await TextAsync(member), StringComparison.Ordinal);
        await PostAsync(secretary, $"/seances/{sitting}/convocation", "Envoyer les convocations");

        await member.Page.GotoAsync("/seances");
        await member.AssertAccessibleAsync();
        await member.ClickAsync(member.Page.GetByRole(AriaRole.Link, new() { Name = sitting }));
        await member.AssertAccessibleAsync();
        await member.Page.GotoAsync($"/seances/{sitting}/ordre-du-jour");
        await member.Page.GetByText($"Signaler un déport sur le recours {appeal}").ClickAsync();
        await member.Page.Locator($"#deport-motif-{appeal}").SelectOptionAsync("lien-personnel");
        await member.ClickAsync(member.Page.GetByRole(AriaRole.Button, new() { Name = "Me déporter de ce recours" }));
        Assert.Contains("Déport :", await TextAsync(member), StringComparison.Ordinal);
        await member.AssertAccessibleAsync();
        await member.Page.GotoAsync($"/seances/{sitting}/convocation");
        await member.AssertAccessibleAsync();
        await member.ClickAsync(member.Page.GetByRole(AriaRole.Button, new() { Name = "Déclarer que je ne peux pas venir" }));
        Assert.Contains("empêché", await TextAsync(member), StringComparison.Ordinal);
    }

    private async Task<string> AppealAsync()
    {
        var request = await DoAsync("famille", "deposer-demande", null, Samples.Request);
        await DoAsync("gestionnaire", "accuser-reception", request, new JsonObject { ["notifie-le"] = Today });
        await DoAsync("dasen", "decider", request, Samples.Refusal);
        await DoAsync("gestionnaire", "notifier", request, new JsonObject { ["voie"] = "lrar" });
        await DoAsync("gestionnaire", "enregistrer-preuve", request, new JsonObject { ["presente-le"] = Today, ["recu-le"] = Today });
        var appeal = await DoAsync("famille", "former-recours", null, new JsonObject { ["demande"] = request, ["moyens"] = "Le projet est joint.", ["decision-jointe"] = true });
        await DoAsync("secretariat", "accuser-reception-recours", appeal, []);
        await DoAsync("secretariat", "qualifier-recevabilite", appeal, []);
        return await DoAsync("dasen", "transmettre-dossier", appeal, []);
    }

    private static async Task<string> PlanAsync(Visitor secretary, string appeal)
    {
        await secretary.Page.GotoAsync("/seances");
        await secretary.AssertAccessibleAsync();
        await secretary.Page.GotoAsync($"/seances/proposer?date={RunningService.Today.AddDays(45):yyyy-MM-dd}");
        Assert.Contains($"Recours {appeal} : réunion avant le", await TextAsync(secretary), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();
        await secretary.Page.Locator("#champ-date").FillAsync(Today);
        await secretary.Page.Locator("#champ-heure").FillAsync("00:05");
        await secretary.Page.Locator("#champ-lieu").FillAsync("Rectorat, salle 2");
        foreach (var other in await secretary.Page.Locator($"[name=recours]:checked:not([value='{appeal}'])").AllAsync()) await other.PressAsync("Space");
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Programmer la séance et inscrire" }));
        Assert.Contains("1 recours inscrit", await TextAsync(secretary), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();
        return secretary.Number;
    }

    private static async Task ConveneAsync(Visitor secretary, string sitting)
    {
        await secretary.Page.GotoAsync($"/seances/{sitting}/convocation");
        await secretary.AssertAccessibleAsync();
        await secretary.Page.Locator("#champ-membre").SelectOptionAsync("ia-ipr");
        await secretary.Page.Locator("#champ-motif").FillAsync("Formation");
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l'empêchement" }));
        await PostAsync(secretary, $"/seances/{sitting}/convocation", "Envoyer les convocations");
        Assert.Contains("Envoyée le", await TextAsync(secretary), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();
        await secretary.Page.GotoAsync($"/seances/{sitting}/emargement");
        await secretary.AssertAccessibleAsync();
        await secretary.Page.GotoAsync($"/dossiers/{sitting}");
        await secretary.AssertAccessibleAsync();
    }

    private static async Task OpenAsync(Visitor secretary, string sitting, params string[] present)
    {
        await secretary.Page.GotoAsync($"/seances/{sitting}/presences");
        await secretary.AssertAccessibleAsync();
        foreach (var row in await secretary.Page.Locator("[data-ief-row]").AllAsync())
        {
            var name = await row.Locator("input").First.GetAttributeAsync("name");
            await row.Locator($"input[value={(present.Contains(name!.Split('.')[1]) ? "present" : "absent")}]").CheckAsync(new() { Force = true });
        }

        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la séance" }));
        Assert.Contains("Quorum pour ce dossier", await TextAsync(secretary), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();
    }

    private static async Task VoteAsync(Visitor secretary, params (string Seat, string Voice)[] votes)
    {
        foreach (var (seat, voice) in votes) await secretary.Page.Locator($"tr:has(input[type=hidden][value='{seat}']) input[value='{voice}']").CheckAsync(new() { Force = true });
    }

    private static async Task<string> ProvisionalAsync(Visitor secretary)
    {
        await Assertions.Expect(secretary.Page.Locator("[data-ief-result] strong")).Not.ToBeEmptyAsync();
        return Plain(await secretary.Page.Locator("[data-ief-result]").InnerTextAsync());
    }

    private static async Task SealAsync(Visitor secretary)
    {
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Clore le vote et consigner" }));
        await secretary.AssertAccessibleAsync();
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Sceller le vote" }));
        await secretary.AssertAccessibleAsync();
    }

    private static async Task CloseAsync(Visitor secretary, string sitting)
    {
        await secretary.Page.GotoAsync($"/seances/{sitting}/presences");
        await secretary.AssertAccessibleAsync();
        await secretary.Page.Locator("#lever-heure").FillAsync("23:59");
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Lever la séance" }));
        await PostAsync(secretary, $"/seances/{sitting}/proces-verbal", "Établir le procès-verbal");
        await secretary.AssertAccessibleAsync();
    }

    private async Task SignMinutesAsync(Visitor secretary, string sitting, string appeal)
    {
        var president = await browsed.VisitorAsync("president");
        await president.Page.GotoAsync($"/dossiers/{appeal}/actes/signer-pv");
        Assert.EndsWith($"/seances/{sitting}/proces-verbal", president.Page.Url, StringComparison.Ordinal);
        await president.ClickAsync(president.Page.GetByRole(AriaRole.Button, new() { Name = "Signer le procès-verbal" }));
        await president.AssertAccessibleAsync();
        await DoAsync("president", "signer-decision-commission", appeal, []);

        await PostAsync(secretary, $"/seances/{sitting}/proces-verbal", "Émettre le procès-verbal signé en PDF");
        await secretary.AssertAccessibleAsync();
        var minutes = await PdfAsync(secretary, "Télécharger le procès-verbal (PDF)");
        Assert.Contains("voix prépondérante du président", minutes, StringComparison.Ordinal);
        Assert.Contains(await secretary.Page.Locator(".ief-digest-value code").InnerTextAsync(), minutes.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task NotifyAsync(Visitor secretary, string sitting, string appeal)
    {
        await secretary.Page.GotoAsync($"/seances/{sitting}/notifications");
        await secretary.AssertAccessibleAsync();
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Link, new() { Name = $"École de rattachement {appeal}" }));
        await secretary.AssertAccessibleAsync();
        await secretary.FillAsync(("ecole", "École Jean-Macé, Rennes"));
        await secretary.SendAsync();
        await secretary.Page.GotoAsync($"/seances/{sitting}/notifications");
        await secretary.Page.Locator($"#numero-{appeal}").FillAsync("1A 002");
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Relire l'envoi" }));
        await secretary.AssertAccessibleAsync();
        await secretary.ClickAsync(secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Émettre et consigner l'envoi de 1 décision" }));
        Assert.Contains("1 envoi consigné sur 1", await TextAsync(secretary), StringComparison.Ordinal);
        await secretary.AssertAccessibleAsync();
        Assert.Contains(appeal, await PdfAsync(secretary, "(PDF)"), StringComparison.Ordinal);
    }

    /// <summary>The convocations that left: the alternate instead of the absent titular, with an invitation, and no child's name.</summary>
    private async Task AssertMailAsync(string sitting, string appeal)
    {
        var mails = new List<string>();
        for (var turn = 0; turn < 100 && mails.Count < 5; turn++)
        {
            mails = [.. Directory.GetFiles(browsed.Service.MailFolder, "*.eml").Select(File.ReadAllText).Where(mail => mail.Contains(appeal, StringComparison.Ordinal) && mail.Contains("text/calendar", StringComparison.Ordinal))];
            if (mails.Count < 5) (await browsed.Service.SendAsync("secretariat", HttpMethod.Get, $"/seances/{sitting}/convocation")).Dispose();
        }

        Assert.Equal(5, mails.Count);
        Assert.All(mails, mail => Assert.DoesNotContain("Le Goff", mail, StringComparison.Ordinal));
        Assert.Contains(mails, mail => mail.Contains("suppleant-ia-ipr@", StringComparison.Ordinal));
        Assert.DoesNotContain(mails, mail => mail.Contains("<ia-ipr@", StringComparison.Ordinal));
    }

    private static async Task<string> PdfAsync(Visitor visitor, string link)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());
        using var reading = Process.Start(new ProcessStartInfo("pdftotext", [await download.PathAsync(), "-"]) { RedirectStandardOutput = true })!;
        var text = await reading.StandardOutput.ReadToEndAsync();
        await reading.WaitForExitAsync();
        Assert.Equal(0, reading.ExitCode);
        return Plain(text);
    }

    private static async Task PostAsync(Visitor visitor, string address, string button)
    {
        await visitor.Page.GotoAsync(address);
        await visitor.ClickAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
    }

    private static async Task<string> TextAsync(Visitor visitor) => Plain(await visitor.TextAsync());

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private async Task<string> DoAsync(string role, string act, string? number, JsonObject data) => (await browsed.Service.ActAsync(role, act, number, data)).Number;
}
