using System.Globalization;
using System.Security.Cryptography;

namespace IefWorkflow.Cases.People;

/// <summary>The salted digest under which a password is kept: PBKDF2 with HMAC-SHA-512, <c>pbkdf2-sha512$iterations$salt$digest</c>.</summary>
/// <remarks>The number of iterations is kept with each digest, so that it can be raised without locking anybody out.</remarks>
public static class PasswordDigest
{
    private const string Scheme = "pbkdf2-sha512";
    private const int Iterations = 210_000;
    private const int SaltSize = 16;
    private const int Size = 32;

    /// <summary>The digest of a password, with a salt of its own.</summary>
    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var digest = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA512, Size);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(digest)}");
    }

    /// <summary>Whether a digest is that of a password; a digest that cannot be read is that of none.</summary>
    public static bool Matches(string kept, string password)
    {
        if (kept.Split('$') is not [Scheme, var count, var salt, var digest] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations) || iterations < 1) return false;

        var (saltBytes, digestBytes) = (new byte[SaltSize], new byte[Size]);
        return Convert.TryFromBase64String(salt, saltBytes, out _)
            && Convert.TryFromBase64String(digest, digestBytes, out var written) && written == Size
            && CryptographicOperations.FixedTimeEquals(digestBytes, Rfc2898DeriveBytes.Pbkdf2(password, saltBytes, iterations, HashAlgorithmName.SHA512, Size));
    }
}
