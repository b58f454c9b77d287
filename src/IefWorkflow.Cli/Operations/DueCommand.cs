using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.DueDates;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Operations;

/// <summary><c>due list</c>: the legal clocks that run, the nearest first.</summary>
internal static class DueCommand
{
    /// <summary>Builds the group.</summary>
    public static Command Build() => new("due", "Les échéances.") { BuildList() };

    private static Command BuildList()
    {
        var late = new Option<bool>("--late") { Description = "Seulement celles dont la date légale est passée." };
        var on = new Option<DateOnly?>("--on") { HelpName = "DATE", Description = "Jour d'où l'on compte, AAAA-MM-JJ ; par défaut aujourd'hui.".WithNbsp(), CustomParser = ParseDay };
        var json = LawArguments.Json();
        return OperationOptions.Command("list", "Donne les échéances en cours, la plus proche d'abord.", needsDatabase: true, async (result, host, cancellationToken) =>
        {
            var items = await DueList.ReadAsync(host.Session.Db, result.GetValue(on) ?? host.Session.Today, result.GetValue(late), cancellationToken);
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json)) output.WriteLine(JsonOutput.Write(items.Select(item => new { item.Number, Kind = item.Kind.Code(), item.Departement, item.Rule, item.PrudentOn, item.LegalOn, item.DaysLeft, item.IsLate })));
            else foreach (var item in items) output.WriteLine(Line(item));
            return ExitCode.Ok;
        }, late, on, json);
    }

    private static string Line(DueListItem item) => string.Create(
        CultureInfo.InvariantCulture, $"{item.PrudentOn:yyyy-MM-dd}  {item.LegalOn:yyyy-MM-dd}  {(item.IsLate ? "EN RETARD" : $"{item.DaysLeft} j"),-9}  {item.Number}  {item.Departement,-3}  {item.Kind.Code(),-12}  {item.Rule}");

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;

        result.AddError($"{FrenchText.Quoted(text)} : donnez une date qui existe, écrite AAAA-MM-JJ.".WithNbsp());
        return null;
    }
}
