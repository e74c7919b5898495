namespace Katas.PasswordHashing.Tests;

internal static class Passwords
{
    public static void Check(
        PasswordHasher hasher, string password, string hash, bool expected, int? seed = null, string? because = null)
    {
        // Compared first: building the message costs more than it should in a loop.
        if (hasher.Verify(password, hash) is var actual && actual != expected)
        {
            actual.Should().Be(expected, "that is what Verify({0}, {1}) returns{2}{3}", Show.Text(password), Show.Text(hash),
                because is null ? "" : $": {because}", seed is null ? "" : $" (seed {seed})");
        }
    }

    /// <summary>One to a hundred characters of one to three bytes in UTF-8, no surrogates, now and then a zero.</summary>
    public static string Random(Random random) =>
        string.Create(random.Next(1, 101), random, static (password, random) =>
        {
            foreach (ref var character in password)
            {
                character = (char)(random.Next(8) switch
                {
                    0 => random.Next(0x80, 0x800),
                    1 => random.Next(0x800, 0xD800),
                    2 => random.Next(0, ' '),
                    _ => random.Next(' ', 0x7F),
                });
            }
        });
}
