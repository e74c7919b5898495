using System.Security.Cryptography;
using System.Text;

namespace Katas.PasswordHashing.Tests;

/// <summary>What is in a hash: a new salt, all that verifying needs, and nothing that gives the password away.</summary>
public class HashStringHiddenTests
{
    private const string Password = "correct horse battery staple";

    private readonly PasswordHasher _hasher = new(workFactor: 4);

    [Fact]
    public void Many_hashes_of_one_hasher_all_differ() => AllDiffer(Enumerable.Range(0, 100).Select(_ => _hasher.Hash(Password)));

    [Fact]
    public void The_first_hashes_of_many_hashers_all_differ() =>
        AllDiffer(Enumerable.Range(0, 50).Select(_ => new PasswordHasher(workFactor: 4).Hash(Password)));

    [Fact]
    public void Hashes_made_at_the_same_time_all_differ()
    {
        var hashes = new string[8][];
        Together.Run(threads: 8, thread =>
        {
            var hasher = new PasswordHasher(workFactor: 4);
            hashes[thread] = [.. Enumerable.Range(0, 15).Select(_ => hasher.Hash(Password))];
        });

        AllDiffer(hashes.SelectMany(some => some));
    }

    [Fact]
    public void A_hash_verifies_with_a_hasher_that_has_made_other_hashes_since()
    {
        var hash = _hasher.Hash(Password);
        _hasher.Hash("another password");

        Passwords.Check(_hasher, Password, hash, expected: true);
        Passwords.Check(new PasswordHasher(workFactor: 4), Password, hash, expected: true);
    }

    [Fact]
    public void The_work_factor_of_the_hash_counts_and_not_the_one_of_the_hasher()
    {
        var (low, high) = (new PasswordHasher(workFactor: 4), new PasswordHasher(workFactor: 6));

        Passwords.Check(high, Password, low.Hash(Password), expected: true);
        Passwords.Check(low, Password, high.Hash(Password), expected: true);
        Passwords.Check(low, "wrong", high.Hash(Password), expected: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("\u05E1\u05D9\u05E1\u05DE\u05D4\0")]
    [InlineData("a passphrase that is quite long, as people are told to choose them, but not to type them each day; and more, "
        + "so that a hash that kept it in any form would be longer than a column for hashes is")]
    public void A_hash_is_up_to_200_printable_ASCII_characters(string password)
    {
        var hash = _hasher.Hash(password);

        hash.Length.Should().BeLessThanOrEqualTo(200, "that is the most for {0}", Show.Text(hash));
        hash.All(character => character is > ' ' and <= '~').Should().BeTrue("a hash is printable ASCII without spaces, not {0}",
            Show.Text(hash));
    }

    [Fact]
    public void A_hash_holds_neither_the_password_nor_an_unsalted_digest_of_it()
    {
        var hash = _hasher.Hash(Password);
        foreach (var (what, secret) in Secrets(Password))
        {
            if (hash.Contains(secret, StringComparison.OrdinalIgnoreCase))
                hash.Should().NotContainEquivalentOf(secret, "that is the beginning of {0}", what);
        }
    }

    private static void AllDiffer(IEnumerable<string> hashes) => hashes.Should().OnlyHaveUniqueItems("every hash has a new random salt");

    /// <summary>Only beginnings, long enough to be no accident, so that a digest that was cut is found too.</summary>
    private static IEnumerable<(string What, string Secret)> Secrets(string password)
    {
        yield return ("the password", password);
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
        {
            var bytes = encoding.GetBytes(password);
            (string, byte[])[] contents =
            [
                ("the password", bytes),
                ("the password's MD5", MD5.HashData(bytes)),
                ("the password's SHA-1", SHA1.HashData(bytes)),
                ("the password's SHA-256", SHA256.HashData(bytes)),
                ("the password's SHA-384", SHA384.HashData(bytes)),
                ("the password's SHA-512", SHA512.HashData(bytes)),
            ];
            foreach (var (what, content) in contents)
            {
                yield return ($"{what} in {encoding.WebName} and Base64", Convert.ToBase64String(content)[..14]);
                yield return ($"{what} in {encoding.WebName} and hexadecimal", Convert.ToHexString(content)[..16]);
            }
        }
    }
}
