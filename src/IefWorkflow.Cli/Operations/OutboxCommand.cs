using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.Operations;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Operations;

/// <summary><c>outbox list</c> and <c>retry</c>: the e-mails that did not leave.</summary>
internal static class OutboxCommand
{
    private static readonly Dictionary<string, MessageState> States = Enum.GetValues<MessageState>().ToDictionary(state => state.ToString().ToLowerInvariant());

    /// <summary>Builds the group.</summary>
    public static Command Build() => new("outbox", "Les courriels à envoyer.") { BuildList(), BuildRetry() };

    private static Command BuildList()
    {
        var state = new Option<MessageState?>("--state") { HelpName = "STATE", Description = $"Seulement ceux de cet état : {string.Join(", ", States.Keys)} ; par défaut tous ceux qui ne sont pas partis.".WithNbsp(), CustomParser = ParseState };
        var json = LawArguments.Json();
        return OperationOptions.Command("list", "Donne les courriels : état, identifiant, dossier, essais, dernier échec.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var items = await OutboxList.ReadAsync(host.Session.Db, result.GetValue(state), cancellationToken);
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json)) output.WriteLine(JsonOutput.Write(items));
            else foreach (var item in items) output.WriteLine(Line(item));
            return ExitCode.Ok;
        }, state, json);
    }

    private static Command BuildRetry()
    {
        var ids = new Argument<string[]>("ID") { Description = "Identifiants des courriels en échec ou revenus.", Arity = ArgumentArity.ZeroOrMore };
        LawArguments.RefuseOptions(ids);
        var failed = new Option<bool>("--failed") { Description = "Tous les courriels en échec." };
        var command = OperationOptions.Command("retry", "Remet en file des courriels en échec ou revenus ; le service les envoie.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var chosen = result.GetValue(failed) ? (await OutboxList.ReadAsync(host.Session.Db, MessageState.Failed, cancellationToken)).Select(item => item.Id).ToArray() : result.GetRequiredValue(ids);
            var refusals = 0;
            foreach (var id in chosen)
            {
                if (await host.Service<OutboxDesk>().ResendAsync(Operator.Of(Environment.UserName), id, cancellationToken) is not { } refused) continue;
                refusals++;
                OperationHost.Refuse(result.InvocationConfiguration.Error, id, refused.Message);
            }

            result.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chosen.Length - refusals} courriels remis en file, {refusals} refusés"));
            return refusals == 0 ? ExitCode.Ok : ExitCode.BadInput;
        }, ids, failed);
        command.Validators.Add(result =>
        {
            if (result.GetValue(failed) == (result.GetValue(ids) is { Length: > 0 })) result.AddError("Donnez des identifiants, ou --failed pour tous les courriels en échec.");
        });
        return command;
    }

    private static string Line(OutboxListItem item) => string.Create(
        CultureInfo.InvariantCulture, $"{item.State.ToString().ToLowerInvariant(),-8}  {item.CreatedAt:yyyy-MM-dd HH:mm}  {item.Attempts,2}  {item.Number ?? "-",-9}  {item.Kind.Code(),-12}  {item.Id}{(item.LastError is { } why ? $"  {FrenchText.Shown(why)}" : "")}");

    private static MessageState? ParseState(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (States.TryGetValue(text.ToLowerInvariant(), out var state)) return state;

        result.AddError($"{FrenchText.Quoted(text)} : état inconnu, donnez l'un de {string.Join(", ", States.Keys)}.".WithNbsp());
        return null;
    }
}
