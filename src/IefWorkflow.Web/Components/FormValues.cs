using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Web.Components;

/// <summary>What a form was given, and what was wrong with it.</summary>
/// <param name="Given">What was given, by control name.</param>
/// <param name="Faults">What was wrong, by control name.</param>
public sealed record FormValues(IReadOnlyDictionary<string, string> Given, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>A form that was not sent yet.</summary>
    public static FormValues Empty { get; } = new(new Dictionary<string, string>(), []);

    /// <summary>Whether nothing was given yet.</summary>
    public bool IsEmpty => Given.Count == 0;

    /// <summary>What a control was given; empty for nothing.</summary>
    public string this[string name] => Given.GetValueOrDefault(name, "");

    /// <summary>What is wrong with a control; null for nothing.</summary>
    public FieldFault? FaultOf(string name) => Faults.FirstOrDefault(fault => fault.Path == name);

    /// <summary>The identifier of a control.</summary>
    public static string IdOf(string name) => "champ-" + name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>What was sent, as it was sent, and what was wrong with it.</summary>
    public static FormValues Of(IFormCollection form, ActAnswer.Refused? refused = null) => new(
        form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), refused?.Faults ?? []);

    /// <summary>What is said of a control that should hold a day and does not.</summary>
    public static ActAnswer.Refused NotADay(IFormCollection form, string name)
    {
        var message = $"« {form[name]} » n'est pas un jour\u00A0: donnez-le sous la forme AAAA-MM-JJ.";
        return new ActAnswer.Refused(RefusalKind.BadInput, message, null) { Faults = [new FieldFault(name, message)] };
    }
}
