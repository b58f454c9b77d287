namespace IefWorkflow.Cases.Acts;

/// <summary>Something that a person does on a file: its data as properties with <see cref="FieldAttribute"/>, the law it must keep in its code.</summary>
/// <remarks>
/// An act checks the law and changes rows; it neither resumes the workflow nor writes the journal itself: it tells its context what
/// follows, and the desk does the rest in the same transaction. A refusal changes nothing, whatever was written before it.
/// </remarks>
public abstract class Act
{
    /// <summary>Checks the law and changes the rows.</summary>
    /// <returns>A refusal; null when the act is done.</returns>
    protected internal abstract ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken);

    /// <summary>The law stands against the act.</summary>
    /// <param name="message">What is wrong, with which thing, and what to do, in French.</param>
    /// <param name="article">The provision.</param>
    protected static ActAnswer.Refused Unlawful(string message, string article) => new(RefusalKind.Unlawful, message, article);

    /// <summary>The data do not fit.</summary>
    protected static ActAnswer.Refused BadInput(string message) => new(RefusalKind.BadInput, message, null);

    /// <summary>One datum does not fit.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="path">The path of the datum.</param>
    protected static ActAnswer.Refused BadInput(string message, string path) => BadInput(message) with { Faults = [new FieldFault(path, message)] };

    /// <summary>The procedure does not expect it now.</summary>
    protected static ActAnswer.Refused NotExpected(string message) => new(RefusalKind.NotExpected, message, null);
}
