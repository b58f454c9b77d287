namespace IefWorkflow.Cli.Tests.Simulate;

/// <summary>Scenarios are played through the product; what differs is shown, and a malformed file is refused with every fault.</summary>
public sealed class SimulateTests : IDisposable
{
    private const string Filing = """
        {"le":"2026-04-02","qui":"famille","acte":"deposer-demande","dossier":"@demande","avec":{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M4","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_story_that_goes_as_told_passes_and_its_timeline_tells_who_did_what()
    {
        var run = Play($$"""
            {"titre":"Silence","debut":"2026-04-01","etapes":[{{Filing}},
              {"le":"2026-04-03","qui":"dasen","acte":"accomplir-tache","dossier":"@demande","avec":{"issue":"Bon"},"refus":{"genre":"interdit","message-contient":"revient au rôle « Gestionnaire"} },
              {"le":"2026-06-02","a":"23:59","attendu":{"dossier":"@demande","etat":"depose","clos":false,"taches":["Relire la demande"],"echeances":{"L131-5/implied-acceptance":{"depart":"2026-04-02","prudente":"2026-06-02","legale":"2026-06-02","etat":"en-cours"} } } },
              {"le":"2026-06-03","a":"00:00","attendu":{"dossier":"@demande","etat":"refuse","clos":true,"nombre-taches":0,"pas-de-tache":["accomplir-tache"],"messages":[{"a":"gestionnaire","bande":"J-7","nature":"rappel"}],"nombre-messages":5,"journal":["delai-echu"],"jours":{"reception":"2026-04-02","decision":null} } }]}
            """);

        Assert.Equal("1 passed, 0 failed", run.LastLine);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2026-04-02 10:00  famille\u00A0: Déposer une demande d'autorisation (2026-0001)", run.Output);
        Assert.Contains("2026-06-03 00:00  Automatique", run.Output);
    }

    [Theory]
    [InlineData("\"etat\":\"autorise\"", "état de @demande", "depose")]
    [InlineData("\"taches\":[\"decider\"]", "tâches ouvertes", "accomplir-tache (Relire la demande)")]
    [InlineData("\"pas-de-tache\":[\"accomplir-tache\"]", "tâches ouvertes", "accomplir-tache")]
    [InlineData("\"nombre-taches\":2", "nombre de tâches ouvertes", "1")]
    [InlineData("\"echeances\":{\"L131-5/implied-acceptance\":{\"legale\":\"2026-06-01\"}}", "date légale", "2026-06-02")]
    [InlineData("\"echeances\":{\"L131-5/implied-acceptance\":null}", "pas de délai", "2026-06-02")]
    [InlineData("\"echeances\":{\"R131-4/report\":{}}", "R131-4/report", "L131-5/implied-acceptance")]
    [InlineData("\"courriers\":[\"L-01\"]", "courriers", "aucun")]
    [InlineData("\"decision\":{\"nature\":\"refus\"}", "décision", "aucune")]
    [InlineData("\"nombre-decisions\":1", "nombre de décisions", "0")]
    [InlineData("\"messages\":[{\"bande\":\"J-7\"}]", "J-7", "aucun")]
    [InlineData("\"nombre-alertes\":1", "nombre d'alertes", "0")]
    [InlineData("\"alertes\":[\"incident\"]", "incident", "aucun")]
    [InlineData("\"journal\":[\"decider\"]", "journal", "deposer-demande")]
    [InlineData("\"jours\":{\"reception\":\"2026-04-03\"}", "réception", "2026-04-02")]
    public void What_differs_is_shown_with_what_was_expected(string expectation, string what, string got)
    {
        var run = Play($$"""{"titre":"Silence","debut":"2026-04-01","etapes":[{{Filing}},{"le":"2026-04-03","attendu":{"dossier":"@demande",{{expectation}} } }]}""", "--quiet");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("0 passed, 1 failed", run.LastLine);
        Assert.Contains("$.etapes[1].attendu", run.Output);
        Assert.Contains(what, run.Output);
        Assert.Contains(got, run.Output);
    }

    [Theory]
    [InlineData("", "refusé (donnees)")]
    [InlineData(""","refus":{"genre":"illicite"}""", "genre du refus")]
    [InlineData(""","refus":{"article":"R131-11"}""", "article du refus")]
    [InlineData(""","refus":{"message-contient":"quorum"}""", "message du refus")]
    public void A_refusal_that_was_not_expected_fails(string refusal, string words)
    {
        var run = Play($$"""{"titre":"Issue","debut":"2026-04-01","etapes":[{{Filing}},{"le":"2026-04-03","qui":"gestionnaire","acte":"accomplir-tache","dossier":"@demande","avec":{"issue":"Moyen"}{{refusal}} }]}""", "--quiet");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Output);
    }

    [Fact]
    public void An_act_that_should_have_been_refused_fails()
    {
        var run = Play($$"""{"titre":"Issue","debut":"2026-04-01","etapes":[{{Filing}},{"le":"2026-04-03","qui":"gestionnaire","acte":"accomplir-tache","dossier":"@demande","avec":{"issue":"Bon"},"refus":{} }]}""", "--quiet");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("l'acte a été accompli", run.Output);
    }

    [Theory]
    [InlineData("""{"titre":"x"}""", "$.debut: manque", "$.etapes: manque")]
    [InlineData("""{"titre":1,"debut":"2026-02-30","profil":"8","etapes":[]}""", "$.titre: doit être un texte", "$.debut: doit être une date", "$.profil: vaut « 8 »")]
    [InlineData("""{"titre":"x","debut":"2026-04-01","couleur":"bleu","etapes":[{"le":"2026-04-01","attendu":{"dossier":"@a"}}]}""", "$.couleur: n'existe pas", "@a n'a encore été ouvert")]
    [InlineData("""[{"titre":"x","debut":"2026-04-01","academie":{"siege":"20"},"comptes":[{"id":"a","role":"roi"}],"lectures":{"majorite":"moitie"},"etapes":[{"le":"2026-03-01"}]}]""", "$[0].academie.siege", "$[0].comptes[0].role", "$[0].lectures.majorite", "$[0].etapes[0].le: précède")]
    [InlineData("""{"titre":"x","debut":"2026-04-01","commission":[{"id":"a","siege":"trone"}],"etapes":[{"le":"2026-04-01","qui":"personne","acte":"deposer-demande","avec":{"motif":"M9"}},{"le":"2026-04-01","qui":"dasen","acte":"voler"}]}""", "$.commission[0].siege", "« personne » n'est pas un compte", "le champ « motif » vaut « M9 »", "$.etapes[1].acte: « voler » n'existe pas")]
    [InlineData("""{"titre":"x","debut":"2026-04-01","etapes":[{"le":"2026-04-01","attendu":{"dossier":"@a","etat":"perdu","courriers":["L-99"],"messages":[{"nature":"pli"}],"echeances":{"x":{"etat":"long"}}}}]}""", "attendu.etat", "« L-99 »", "messages[0].nature", "echeances.x.etat")]
    [InlineData("[]", "$: la liste est vide")]
    [InlineData("3", "$: doit être un objet")]
    [InlineData("{", "JSON invalide")]
    public void A_malformed_file_is_refused_with_every_fault(string text, params string[] faults)
    {
        var run = Play(text);

        Assert.Equal(2, run.ExitCode);
        Assert.All(faults, fault => Assert.Contains(fault, run.Error.Replace('\u00A0', ' ')));
        Assert.DoesNotContain("   at ", run.Error + run.Output);
    }

    [Fact]
    public void A_folder_plays_every_file_in_it()
    {
        folder.Write("scenarios/a.json", $$"""{"titre":"a","debut":"2026-04-01","etapes":[{{Filing}}]}""");
        folder.Write("scenarios/sous/b.json", $$"""[{"titre":"b","debut":"2026-04-01","etapes":[{{Filing}}]},{"titre":"c","debut":"2026-04-01","etapes":[{{Filing}}]}]""");

        Assert.Equal("3 passed, 0 failed", CommandRun.Of("simulate", Path.Combine(folder.Path, "scenarios"), "--quiet", "--workflows", Definitions).LastLine);
    }

    [Fact]
    public void Definitions_that_cannot_be_published_are_refused()
    {
        var file = folder.Write("a.json", $$"""{"titre":"a","debut":"2026-04-01","etapes":[{{Filing}}]}""");
        folder.Write("definitions/x.json", "{}");

        Assert.Equal(2, CommandRun.Of("simulate", file, "--workflows", Path.Combine(folder.Path, "definitions")).ExitCode);
        Assert.Equal(2, CommandRun.Of("simulate", file, "--workflows", Path.Combine(folder.Path, "nowhere")).ExitCode);
    }

    private static string Definitions => Path.Combine(AppContext.BaseDirectory, "Data", "core");

    private CommandRun Play(string text, params string[] options) => CommandRun.Of(["simulate", folder.Write("scenario.json", text), "--workflows", Definitions, .. options]);
}
