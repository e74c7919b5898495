namespace Katas.PasswordHashing.Tests;

/// <summary>Two passwords are one only if they are the same string, character for character.</summary>
public class PasswordTextHiddenTests
{
    private readonly PasswordHasher _hasher = new(workFactor: 4);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("p\u00E4ssw\u00F6rd")]
    [InlineData("\u05E1\u05D9\u05E1\u05DE\u05D4")]
    [InlineData("\uD83D\uDD11 \uD83D\uDC34")]   // emoji: pairs of surrogates
    [InlineData("$2a$04$")]
    public void Every_string_is_a_password(string password)
    {
        var hash = _hasher.Hash(password);

        Passwords.Check(_hasher, password, hash, expected: true);
        Passwords.Check(_hasher, password + "x", hash, expected: false);
    }

    [Theory]
    [InlineData("secret", "")]
    [InlineData("secret", "Secret")]
    [InlineData("\u00E4", "\u00C4")]
    [InlineData("secret", "secret ")]
    [InlineData("secret", " secret")]
    [InlineData("secret", "secret\n")]
    [InlineData("", " ")]
    [InlineData("se cret", "se  cret")]
    public void Case_and_white_space_matter(string one, string other) => Differ(one, other);

    [Theory]
    [InlineData("\u00E9", "e\u0301")]          // e with acute, composed and decomposed
    [InlineData("\u212B", "\u00C5")]           // the angstrom sign and A with ring
    [InlineData("\uFB01", "fi")]               // a ligature
    [InlineData("\uFF11\uFF12", "12")]         // full-width digits
    [InlineData("\u00E9", "e")]
    public void Unicode_is_not_normalised(string one, string other) => Differ(one, other);

    [Theory]
    [InlineData("\u00E4", "\u00F6")]
    [InlineData("\u4E2D", "\u6587")]
    [InlineData("\u4E2D", "?")]
    [InlineData("\u0161", "a")]                // the same lower byte
    [InlineData("\uD83D\uDD11", "\uD83D\uDD12")]
    public void Characters_beyond_ASCII_are_told_apart(string one, string other) => Differ(one, other);

    [Theory]
    [InlineData("", "\0")]
    [InlineData("secret", "secret\0")]
    [InlineData("secret\0", "secret\0\0")]
    [InlineData("\0secret", "\0")]
    [InlineData("secret\0one", "secret\0two")]
    [InlineData("secret", "secret\0secret")]   // bcrypt repeats a short key, with a zero in between
    public void Zero_characters_count_like_any_other(string one, string other) => Differ(one, other);

    /// <summary>Not inline data: an attribute keeps its strings in UTF-8, which has no unpaired surrogates.</summary>
    [Fact]
    public void Unpaired_surrogates_stay_different_or_are_refused()
    {
        foreach (var (unpaired, other) in new[]
        {
            ("\uD83D", "\uD83C"),
            ("\uD83D", "\uDD11"),
            ("secret\uD83D", "secret"),
            ("secret\uD83D", "secret\uFFFD"),
            ("secret\uDD11", "secret?"),
            ("\uDD11\uD83D", "\uD83D\uDD11"),
        })
        {
            if (UnlessRefused(() => _hasher.Hash(unpaired)) is { } hash)
            {
                UnlessRefused(() => Passwords.Check(_hasher, unpaired, hash, expected: true));
                UnlessRefused(() => Passwords.Check(_hasher, other, hash, expected: false));
            }

            if (UnlessRefused(() => _hasher.Hash(other)) is { } hashOfOther)
                UnlessRefused(() => Passwords.Check(_hasher, unpaired, hashOfOther, expected: false));
        }
    }

    /// <summary>Around what bcrypt reads (72 bytes), and the blocks of SHA-256 and SHA-512 (64 and 128), in both encodings.</summary>
    [Theory]
    [InlineData(32)]
    [InlineData(36)]
    [InlineData(50)]
    [InlineData(55)]
    [InlineData(64)]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(128)]
    [InlineData(255)]
    [InlineData(1_000)]
    public void Every_character_of_a_long_password_counts(int length)
    {
        var password = new string('a', length);

        Differ(password, password + 'a');
        Differ(password, password[1..] + 'b');
        Differ(password + "one", password + "two");
        Differ(new string('\u20AC', length), new string('\u20AC', length - 1) + '\u20AD');
    }

    [Fact]
    public void A_password_of_a_million_characters_counts_to_its_last()
    {
        var password = new string('a', 1_000_000);

        Differ(password, password[1..] + 'b');
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_passwords_verify_only_against_themselves(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var password = Passwords.Random(random);
            var place = random.Next(password.Length);
            var other = random.Next(3) switch
            {
                0 => password.Remove(place, 1),
                1 => password.Insert(place, "x"),
                _ => password[..place] + (char)(password[place] ^ 1) + password[(place + 1)..],
            };

            Differ(password, other, seed);
        }
    }

    [Fact]
    public void Callers_on_several_threads_do_not_disturb_each_other() =>
        Together.Run(threads: 8, thread =>
        {
            for (var call = 0; call < 10; call++)
            {
                var password = $"password {call} of thread {thread}";
                var hash = _hasher.Hash(password);
                Passwords.Check(_hasher, password, hash, expected: true);
                Passwords.Check(_hasher, $"password {call} of thread {thread + 1}", hash, expected: false);
            }
        });

    /// <summary>Passwords so long that threads meet while they prepare them, before the work that the factor asks for.</summary>
    [Fact]
    public void Callers_with_long_passwords_do_not_disturb_each_other() =>
        Together.Run(threads: 8, thread =>
        {
            var password = new string((char)('a' + thread), 200_000);
            for (var call = 0; call < 5; call++)
                Passwords.Check(_hasher, password, _hasher.Hash(password), expected: true);
        });

    private void Differ(string one, string other, int? seed = null)
    {
        var hash = _hasher.Hash(one);

        Passwords.Check(_hasher, one, hash, expected: true, seed);
        Passwords.Check(_hasher, other, hash, expected: false, seed, because: $"it was made from {Show.Text(one)}");
    }

    /// <summary>The result, or null where the password was refused as the statement allows.</summary>
    private static T? UnlessRefused<T>(Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (ArgumentException refusal) when (refusal is not ArgumentNullException)
        {
            return null;
        }
    }

    private static void UnlessRefused(Action check) => UnlessRefused<object>(() =>
    {
        check();
        return check;
    });
}
