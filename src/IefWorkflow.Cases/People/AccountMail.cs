namespace IefWorkflow.Cases.People;

/// <summary>The e-mails about accounts.</summary>
internal static class AccountMail
{
    private const string Reason = "Vous recevez ce message parce que votre adresse a été donnée sur le site Instruction dans la famille. Si ce n'est pas vous, ne faites rien\u00A0: rien ne sera changé.";

    /// <summary>To create an account.</summary>
    public static (string Subject, string Body) Creation(string link) => Of(
        "Confirmez votre adresse pour créer votre compte",
        $"Vous avez demandé à créer un compte sur le site Instruction dans la famille.\n\nPour continuer, ouvrez ce lien dans les 24 heures\u00A0:\n\n{link}\n\nCe lien ne sert qu'une fois.");

    /// <summary>To choose a new password.</summary>
    public static (string Subject, string Body) Password(string link) => Of(
        "Choisissez un nouveau mot de passe",
        $"Vous avez demandé à changer de mot de passe sur le site Instruction dans la famille.\n\nPour choisir le nouveau, ouvrez ce lien dans l'heure\u00A0:\n\n{link}\n\nCe lien ne sert qu'une fois.");

    /// <summary>To take another address.</summary>
    public static (string Subject, string Body) Email(string link) => Of(
        "Confirmez votre nouvelle adresse",
        $"Vous avez demandé à changer l'adresse électronique de votre compte sur le site Instruction dans la famille.\n\nPour confirmer la nouvelle, ouvrez ce lien dans les 24 heures\u00A0:\n\n{link}\n\nCe lien ne sert qu'une fois.");

    /// <summary>To who asked for an account and has one.</summary>
    public static (string Subject, string Body) AlreadyThere(string site) => Of(
        "Vous avez déjà un compte",
        $"Vous avez donné cette adresse sur le site Instruction dans la famille. Elle a déjà un compte.\n\nPour vous connecter\u00A0: {site}/connexion\n\nSi vous avez oublié votre mot de passe\u00A0: {site}/mot-de-passe-oublie");

    private static (string Subject, string Body) Of(string subject, string body) => ($"[IEF] {subject}", $"Bonjour,\n\n{body}\n\n{Reason}\n");
}
