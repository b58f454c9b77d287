using Jint.Parser;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>Reads the place in the original text that the lowering wrote on a node.</summary>
internal static class ScriptPlace
{
    public static (int Line, int Column)? Of(Location? location) => location is null ? null : (location.Start.Line, location.Start.Column);

    /// <summary>The finer of two places: that of the last expression evaluated when it lies in the statement that failed.</summary>
    public static (int Line, int Column)? Of(Location? statement, Location? last)
    {
        if (statement is null || last is null) return Of(statement ?? last);

        var place = (last.Start.Line, last.Start.Column);
        var isInside = place.CompareTo((statement.Start.Line, statement.Start.Column)) >= 0 && place.CompareTo((statement.End.Line, statement.End.Column)) <= 0;
        return isInside ? place : Of(statement);
    }
}
