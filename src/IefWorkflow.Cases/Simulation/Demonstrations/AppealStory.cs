using System.Text.Json.Nodes;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Simulation.Demonstrations;

/// <summary>What becomes of an appeal of the demonstration. Days are counted backwards from today.</summary>
internal sealed class AppealStory(DemonstrationScript script, RequestStory request)
{
    private static readonly string Secretary = DemonstrationCast.IdOf(Role.Secretary);
    private static readonly string President = DemonstrationCast.IdOf(Role.President);

    /// <summary>The name of the file.</summary>
    public string Name { get; } = $"@recours-{request.Name[1..]}";

    /// <summary>The family brings it.</summary>
    public AppealStory Filed(int ago, string reasons) =>
        Add(ago, request.FamilyId, "former-recours", new JsonObject { ["demande"] = request.Name, ["moyens"] = reasons, ["decision-jointe"] = true });

    /// <summary>The secretariat acknowledges it and finds it admissible, and the DASEN sends the file.</summary>
    public AppealStory Prepared(int ago) =>
        Add(ago, Secretary, "accuser-reception-recours", []).Add(ago, Secretary, "qualifier-recevabilite", []).Add(ago, DemonstrationCast.IdOf(Role.Dasen), "transmettre-dossier", []);

    /// <summary>A sitting is planned for it, and its members convened.</summary>
    public AppealStory Convened(int ago, string sitting, DateOnly on)
    {
        script.Add(Step(ago, "programmer-seance", sitting, new JsonObject { ["date"] = DemonstrationCalendar.Text(on), ["heure"] = "14:00", ["lieu"] = "Rectorat, salle Descartes" }));
        Add(ago, Secretary, "inscrire-recours", new JsonObject { ["seance"] = sitting });
        script.Add(Step(ago, "convoquer", sitting, []));
        return this;
    }

    /// <summary>The sitting is held: two votes against two, and the president's decides (D131-11-12).</summary>
    public AppealStory RejectedByCastingVote(int ago, string sitting)
    {
        string[] present = ["president", "ien", "ia-ipr", "medecin"];
        string[] votes = ["contre", "contre", "pour", "pour"];
        script.Add(Step(ago, "ouvrir-seance", sitting, new JsonObject
        {
            ["heure"] = "14:05",
            ["presents"] = new JsonArray([.. present.Select(member => new JsonObject { ["membre"] = member })]),
        }) with { At = new TimeOnly(14, 5) });
        Add(ago, Secretary, "deliberer", new JsonObject
        {
            ["votes"] = new JsonArray([.. present.Zip(votes, (seat, vote) => new JsonObject { ["siege"] = seat, ["vote"] = vote })]),
            ["motifs-droit"] = "les articles L. 131-5 et R. 131-11-5 du code de l'éducation subordonnent l'autorisation à une situation propre à l'enfant, qui motive le projet éducatif",
            ["motifs-fait"] = "le projet éducatif produit reste général, ne dit ni les apprentissages visés ni leur progression, et n'établit pas la situation propre à l'enfant",
        });
        script.Add(Step(ago, "clore-seance", sitting, new JsonObject { ["heure"] = "15:40" }) with { At = new TimeOnly(15, 40) });
        script.Add(Step(ago, "etablir-pv", sitting, []));
        script.Add(Step(ago, "signer-pv", sitting, []) with { Who = President });
        return this;
    }

    /// <summary>The president signs the decision and it is sent; the family received it.</summary>
    public AppealStory Notified(int signed, int sent, int received)
    {
        var on = DemonstrationCalendar.Text(script.Calendar.Ago(received));
        return Add(signed, President, "signer-decision-commission", [])
            .Add(sent, Secretary, "notifier", new JsonObject { ["voie"] = "lrar" })
            .Add(received, Secretary, "enregistrer-preuve", new JsonObject { ["presente-le"] = on, ["recu-le"] = on });
    }

    private DemonstrationStep Step(int ago, string act, string file, JsonObject data) => new(script.Calendar.Ago(ago), Secretary, act, file, data);

    private AppealStory Add(int ago, string who, string act, JsonObject data)
    {
        script.Add(new DemonstrationStep(script.Calendar.Ago(ago), who, act, Name, data));
        return this;
    }
}
