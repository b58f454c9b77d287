using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using IefWorkflow.Cli.Settings;
using IefWorkflow.Cli.Text;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cli.Law;

/// <summary>The arguments and options that several commands share, with their French faults.</summary>
internal static class LawArguments
{
    /// <summary>The years for which holidays are computed.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last of these years.</summary>
    public const int LastYear = 2100;

    private const int LongestPeriod = 366;

    /// <summary>Refuses a word that begins with a hyphen: the parser takes a mistyped option for the value of an argument.</summary>
    public static void RefuseOptions(Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.StartsWith('-')))
        {
            result.AddError($"Option inconnue {FrenchText.Quoted(word)}.");
        }
    });

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Donne le résultat sous forme de données JSON." };

    /// <summary><c>--territory CODE</c>.</summary>
    public static Option<Territory> Territory() => new("--territory")
    {
        HelpName = "CODE",
        Description = $"Territoire dont les jours fériés s'appliquent : {string.Join(", ", Territories.Codes)}.".WithNbsp(),
        CustomParser = ParseTerritory,
    };

    /// <summary><c>--from DATE</c>.</summary>
    public static Option<DateOnly> From() => new("--from")
    {
        HelpName = "DATE",
        Description = "Jour de l'événement qui ouvre le délai, AAAA-MM-JJ.",
        CustomParser = ParseDate,
    };

    /// <summary><c>--config FILE</c>.</summary>
    public static Option<string?> Config() => new("--config")
    {
        HelpName = "FILE",
        Description = "Fichier de configuration ; par défaut appsettings.json, cherché dans le dossier courant puis au-dessus.".WithNbsp(),
    };

    /// <summary>Runs an action with the settings of <c>--config</c>, or refuses them.</summary>
    public static void SetAction(Command command, Option<string?> config, Func<ParseResult, LawSettings, int> action) => command.SetAction(result =>
    {
        switch (LawSettingsFile.Read(result.GetValue(config)))
        {
            case LawSettingsReading.Read read:
                return action(result, read.Settings);
            case LawSettingsReading.Refused refused:
                result.InvocationConfiguration.Error.WriteLine(refused.Message);
                return ExitCode.BadInput;
            default:
                throw new UnreachableException();
        }
    });

    /// <summary>Makes an option compulsory, with a French fault: the parser's own is not translated.</summary>
    public static void Require(Command command, Option option)
    {
        option.Description += " Obligatoire.";
        command.Validators.Add(result =>
        {
            if (result.GetResult(option) is null) result.AddError($"L'option {option.Name} est obligatoire.");
        });
    }

    /// <summary><c>YEAR</c>.</summary>
    public static Argument<int> Year() => new("YEAR")
    {
        Description = $"Année, de {FirstYear} à {LastYear}.",
        CustomParser = result => ParseInt(result, FirstYear, LastYear, "l'année"),
    };

    /// <summary><c>--days N</c>.</summary>
    public static Option<int?> Days() => new("--days")
    {
        HelpName = "N",
        Description = "Nombre de jours accordés, pour un délai compté en jours.",
        CustomParser = result => ParseInt(result, 1, LongestPeriod, "le nombre de jours"),
    };

    private static int ParseInt(ArgumentResult result, int least, int most, string what)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;

        result.AddError($"{FrenchText.Quoted(text)} : {what} doit être un nombre entier de {least} à {most}.".WithNbsp());
        return default;
    }

    private static DateOnly ParseDate(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear) return date;

        result.AddError($"{FrenchText.Quoted(text)} : donnez une date qui existe, écrite AAAA-MM-JJ, de {FirstYear} à {LastYear}.".WithNbsp());
        return default;
    }

    private static Territory ParseTerritory(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Territories.TryParse(text, out var territory)) return territory;

        result.AddError($"{FrenchText.Quoted(text)} : territoire inconnu, donnez l'un de {string.Join(", ", Territories.Codes)}.".WithNbsp());
        return default;
    }
}
