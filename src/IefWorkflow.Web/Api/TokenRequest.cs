namespace IefWorkflow.Web.Api;

/// <summary>What a program gives for a token.</summary>
/// <param name="Identifiant">The sign-in name.</param>
/// <param name="MotDePasse">The password.</param>
public sealed record TokenRequest(string Identifiant, string MotDePasse);
