namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>A test that needs a real mail server: skipped, with the reason, where there is none; a failure in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsMaildevFactAttribute : FactAttribute
{
    /// <summary>Marks it.</summary>
    public NeedsMaildevFactAttribute() => Skip = Maildev.Missing;
}
