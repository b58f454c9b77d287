namespace IefWorkflow.Engine.Expressions.JavaScript.Lowering;

/// <summary>The names of the functions that lowered scripts call for what ECMAScript 5 cannot say.</summary>
/// <remarks>They begin with a sign that no script can write in a name.</remarks>
internal static class HelperNames
{
    /// <summary>Puts the parts of a template together.</summary>
    public const string Text = "#text";

    /// <summary>Builds an array; the first argument says of each other one whether it is a value, spread, or a hole.</summary>
    public const string Array = "#array";

    /// <summary>Calls a function with a <c>this</c> and a list of arguments.</summary>
    public const string Apply = "#apply";

    /// <summary>Calls a function with a <c>this</c> and arguments.</summary>
    public const string Invoke = "#invoke";

    /// <summary>Constructs an object with a list of arguments.</summary>
    public const string Construct = "#construct";

    /// <summary>The values of something iterable, as an array.</summary>
    public const string List = "#list";

    /// <summary>The enumerable keys of an object and of its prototypes.</summary>
    public const string Keys = "#keys";

    /// <summary>Whether a key that <see cref="Keys"/> gave is still there.</summary>
    public const string HasKey = "#hasKey";

    /// <summary>The arguments from an index on.</summary>
    public const string Rest = "#rest";

    /// <summary>A copy of an object without some keys.</summary>
    public const string Omit = "#omit";

    /// <summary>The value given, unless it is null or undefined.</summary>
    public const string Present = "#present";

    public const string Define = "#define";

    public const string Accessor = "#accessor";

    public const string Spread = "#spread";

    public const string RegularExpression = "#regexp";

    /// <summary>Makes a value fit to be thrown, and <see cref="Caught"/> gives it back.</summary>
    public const string Thrown = "#thrown";

    public const string Caught = "#caught";

    public const string Power = "#pow";

    /// <summary>Before a name that is assigned without being declared: whether it has a value yet.</summary>
    public const string IsKnown = "#known ";

    /// <summary>What an arrow function sees as <c>this</c>.</summary>
    public const string This = "#this";

    /// <summary>What an arrow function sees as <c>arguments</c>.</summary>
    public const string Arguments = "#arguments";

    /// <summary>The value of the last statement that has one.</summary>
    public const string Value = "#value";
}
