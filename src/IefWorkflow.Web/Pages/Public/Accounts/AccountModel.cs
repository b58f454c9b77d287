using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Public.Accounts;

/// <summary>What a page about an account shows.</summary>
/// <param name="Values">What was given, and what is wrong with it.</param>
/// <param name="Token">The token of the link followed; empty for none.</param>
/// <param name="Done">What was just done, in a sentence; null for nothing.</param>
/// <param name="IsDead">Whether the link followed no longer serves.</param>
public sealed record AccountModel(FormValues Values, string Token = "", string? Done = null, bool IsDead = false);
