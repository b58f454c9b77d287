using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IefWorkflow.Cases.Planning;

/// <summary>What a closure would change, to be read before it is confirmed.</summary>
/// <param name="Change">The change.</param>
/// <param name="Moves">The dates that would move, the nearest first.</param>
/// <param name="Sittings">The numbers of the sittings planned on those days.</param>
public sealed record ClosurePlan(ClosureChange Change, IReadOnlyList<MovedDate> Moves, IReadOnlyList<string> Sittings)
{
    /// <summary>What the plan says, as a digest: a confirmation of another plan is refused.</summary>
    public string Seal => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', Moves.Select(move => string.Create(CultureInfo.InvariantCulture, $"{move.DueDateId} {move.Prudent.Then:yyyyMMdd} {move.Legal.Then:yyyyMMdd}")).Prepend(Change.ToString())))));
}
