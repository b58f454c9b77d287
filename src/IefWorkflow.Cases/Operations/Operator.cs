using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Cases.Operations;

/// <summary>Who runs the service, as journals keep it: by the name of the account of the machine.</summary>
public static class Operator
{
    private const string AccountId = "exploitation";

    /// <summary>The operator, in the role of the administrator.</summary>
    /// <param name="userName">The account of the machine.</param>
    public static Actor Of(string userName) => new(AccountId, NameOf(userName), Role.Administrator, []);

    /// <summary>The operator on behalf of the service that follows a kind of file: the secretariat for those of the commission, otherwise the clerks.</summary>
    /// <param name="userName">The account of the machine.</param>
    /// <param name="kind">The kind of the file.</param>
    public static Actor ForServiceOf(string userName, CaseKind kind) =>
        new(AccountId, NameOf(userName), kind is CaseKind.Appeal or CaseKind.Sitting or CaseKind.Mandates ? Role.Secretary : Role.Clerk, []);

    private static string NameOf(string userName) => $"Exploitation ({userName})";
}
