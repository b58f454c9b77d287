using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cases.Reading;

namespace IefWorkflow.Web.Api;

/// <summary>The parts of a file as the API writes them.</summary>
internal static class FileParts
{
    /// <summary>The child of whom the head of the school must speak; null where no head is heard.</summary>
    public static object? Pupil(CaseView view) => view.Pupil is not { } pupil ? null : new
    {
        nom = pupil.LastName, prenoms = pupil.FirstNames, neLe = pupil.BornOn, etablissement = pupil.School, uai = pupil.SchoolCode, deposeLe = pupil.FiledOn, faitsSignales = pupil.Facts,
    };

    /// <summary>What is or was expected of whom.</summary>
    public static object Tasks(CaseView view) => view.Tasks.Select(task => new
    {
        tache = task.Id, acte = task.Act, attendu = task.Title, consignes = task.Instructions, role = task.Role.Code(), etat = task.State.Code(), issues = task.Outcomes, issue = task.Outcome,
    });

    /// <summary>The legal clocks.</summary>
    public static object DueDates(CaseView view) => view.DueDates.Select(due => new
    {
        regle = due.Rule, depart = due.StartOn, prudente = due.PrudentOn, legale = due.LegalOn, explication = due.Explanation, etat = due.State.Code(), enCours = due.State is DueState.Running, regleLe = due.SettledOn,
    });

    /// <summary>What happened.</summary>
    public static object Timeline(CaseView view) => view.Timeline.Select(entry => new
    {
        quand = entry.At, par = entry.By, fait = entry.Name, libelle = entry.Label, donnees = entry.Data is { } data ? JsonNode.Parse(data) : null,
    });

    /// <summary>The letters.</summary>
    public static object Letters(CaseView view) => view.Letters.Select(letter => new
    {
        courrier = letter.Id, modele = letter.Code, titre = letter.Title, destinataire = letter.Addressee, le = letter.PreparedOn, emisLe = letter.IssuedOn,
    });

    /// <summary>The e-mails.</summary>
    public static object Messages(CaseView view) => view.Messages.Select(message => new
    {
        message = message.Id, nature = message.Kind.Code(), destinataire = message.ToName, objet = message.Subject, texte = message.Body, ecritLe = message.CreatedAt, etat = message.State.Code(),
    });

    /// <summary>The supporting documents.</summary>
    public static object Pieces(CaseView view) => view.Pieces.Select(piece => new
    {
        piece = piece.Id, code = piece.Code, libelle = piece.Label, recueLe = piece.ReceivedOn, refuseeCar = piece.RefusedBecause, fichier = piece.FileName, contenu = piece.ContentDigest is not null,
    });

    /// <summary>The persons.</summary>
    public static object Persons(CaseView view) => view.Persons.Select(person => new { qualite = person.Kind.Code(), nom = person.Name, adresse = person.Address, courriel = person.Email });

    /// <summary>The decisions.</summary>
    public static object Decisions(CaseView view) => view.Decisions.Select(decision => new
    {
        sens = decision.Kind.Code(), le = decision.On, signataire = decision.SignedBy, premiereAnnee = decision.FirstSchoolYear, annees = decision.Years, motifsDeDroit = decision.ReasonsOfLaw, motifsDeFait = decision.ReasonsOfFact,
    });

    /// <summary>The opinions.</summary>
    public static object Opinions(CaseView view) => view.Opinions.Select(opinion => new { avis = opinion.Id, role = opinion.Role.Code(), par = opinion.By, le = opinion.On, sens = opinion.Direction?.Code(), annees = opinion.Years, texte = opinion.Text });
}
