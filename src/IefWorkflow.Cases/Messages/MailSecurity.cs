namespace IefWorkflow.Cases.Messages;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS by STARTTLS, with a certificate that the machine trusts; without it nothing is said to the server.</summary>
    StartTls,

    /// <summary>None: for a relay on the same machine or network.</summary>
    None,
}
