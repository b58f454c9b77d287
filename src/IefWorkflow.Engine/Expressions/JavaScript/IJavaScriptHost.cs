using System.Diagnostics.CodeAnalysis;

namespace IefWorkflow.Engine.Expressions.JavaScript;

/// <summary>What an expression can see of the workflow it is evaluated for.</summary>
/// <remarks>
/// <para>
/// Values that cross this border are null, <see cref="bool"/>, <see cref="string"/>, <see cref="int"/>, <see cref="long"/>,
/// <see cref="double"/>, <see cref="decimal"/>, <see cref="DateTimeOffset"/>, <see cref="DateTime"/>, <see cref="TimeSpan"/>,
/// <see cref="Guid"/>, <see cref="System.Text.Json.Nodes.JsonObject"/> and <see cref="System.Text.Json.Nodes.JsonArray"/>. Objects and
/// arrays are copied both ways, but an object or array of a variable that the script changes in place is given back at the end.
/// </para>
/// <para>
/// A script knows one kind of number, a double: a <see cref="decimal"/> and a <see cref="long"/> beyond 2⁵³ lose digits on the way in.
/// On the way out a whole number is an <see cref="int"/> where it fits, a <see cref="long"/> up to 2⁵³, and a <see cref="double"/>
/// beyond. Instants become dates, and dates instants in UTC; inside an object a date is its ISO text. A <see cref="TimeSpan"/> and a
/// <see cref="Guid"/> are texts to a script.
/// </para>
/// <para>
/// A name that a script uses without declaring it is looked for in this order: <c>getVariable</c>, <c>setVariable</c> and
/// <c>variables</c>; a function of the host; a common function (<c>toJson</c>, <c>newGuid</c>…); <c>get</c> or <c>set</c> before the
/// name of a variable; a value of the host. A name found nowhere is an error of the script.
/// </para>
/// <para>An exception of the host ends the evaluation and reaches the caller unchanged; a script cannot catch it.</para>
/// </remarks>
public interface IJavaScriptHost
{
    /// <summary>The instant that <c>new Date()</c> and <c>Date.now()</c> give.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The variables in scope, by name.</summary>
    IReadOnlyCollection<string> VariableNames { get; }

    /// <summary>A value known by a name.</summary>
    bool TryGetGlobal(string name, out object? value);

    /// <summary>A function known by a name, such as <c>getInput</c>.</summary>
    bool TryGetFunction(string name, [NotNullWhen(true)] out Func<object?[], object?>? function);

    /// <summary>The value of a variable in scope.</summary>
    object? GetVariable(string name);

    /// <summary>Gives a variable a value.</summary>
    void SetVariable(string name, object? value);
}
