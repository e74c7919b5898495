using System.Security.Cryptography;
using System.Text;

public static class Passwords
{
    public static string Hash(string password, int iterations = 10_000)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var hash = Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, 32);
        return $"{iterations}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(hash)}";
    }

    public static bool Verify(string password, string stored)
    {
        try
        {
            var parts = stored.Split('.');
            var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), Convert.FromBase64String(parts[1]), int.Parse(parts[0]), HashAlgorithmName.SHA256, 32);
            return CryptographicOperations.FixedTimeEquals(hash, Convert.FromBase64String(parts[2]));
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or CryptographicException)
        {
            return false;
        }
    }

    public static string Bcrypt(string password) => BCrypt.Net.BCrypt.HashPassword(password, workFactor: 4);

    public static bool BcryptVerify(string password, string hash) => BCrypt.Net.BCrypt.EnhancedVerify(password, hash) || BCrypt.Net.BCrypt.PasswordNeedsRehash(hash, 5);
}
