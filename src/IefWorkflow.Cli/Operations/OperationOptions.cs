using System.CommandLine;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Operations;

/// <summary>The options that say on which service a command works.</summary>
internal sealed class OperationOptions
{
    /// <summary><c>--config FILE</c>.</summary>
    public Option<string?> Config { get; } = new("--config")
    {
        HelpName = "FILE",
        Description = "Fichier de configuration du service ; par défaut appsettings.json, cherché dans le dossier courant puis au-dessus.".WithNbsp(),
    };

    /// <summary><c>--database PLACE</c>.</summary>
    public Option<string?> Database { get; } = new("--database")
    {
        HelpName = "PLACE",
        Description = "Fichier SQLite, ou chaîne de connexion PostgreSQL ; par défaut la base de la configuration.".WithNbsp(),
    };

    /// <summary><c>--pieces DIR</c>.</summary>
    public Option<string?> Pieces { get; } = new("--pieces") { HelpName = "DIR", Description = "Dossier des pièces ; par défaut celui de la configuration.".WithNbsp() };

    /// <summary>Adds the options to a command.</summary>
    public Command AddTo(Command command)
    {
        command.Add(Config);
        command.Add(Database);
        command.Add(Pieces);
        return command;
    }

    /// <summary>Makes a command that works on the service that the options name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="needsDatabase">Whether it is refused where there is no database.</param>
    /// <param name="run">The work.</param>
    /// <param name="symbols">Its own arguments and options.</param>
    public static Command Command(string name, string description, bool needsDatabase, Func<ParseResult, OperationHost, CancellationToken, Task<int>> run, params Symbol[] symbols)
    {
        var options = new OperationOptions();
        var command = new Command(name, description.WithNbsp());
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }

        options.AddTo(command).SetAction((result, cancellationToken) => OperationHost.RunAsync(options, result, needsDatabase, run, cancellationToken));
        return command;
    }
}
