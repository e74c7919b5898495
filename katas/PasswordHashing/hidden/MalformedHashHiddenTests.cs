namespace Katas.PasswordHashing.Tests;

/// <summary>What comes from the database may be anything: only what Hash returned verifies, and nothing throws.</summary>
public class MalformedHashHiddenTests
{
    private const string Password = "correct horse";

    private readonly PasswordHasher _hasher = new(workFactor: 4);
    private readonly string _hash = new PasswordHasher(workFactor: 4).Hash(Password);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("correct horse")]
    [InlineData("$")]
    [InlineData("$$$")]
    [InlineData("$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$")]
    [InlineData("$2a$")]
    [InlineData("$2a$04$")]
    [InlineData("$2a$04$0DwTNG1fq4vsm.RBrOyuZ.")]
    [InlineData("$2a$00$0DwTNG1fq4vsm.RBrOyuZ.A2S2nyqHfF.1dfPS0wR6wxjqMr4oR.a")]
    [InlineData("$2a$03$0DwTNG1fq4vsm.RBrOyuZ.A2S2nyqHfF.1dfPS0wR6wxjqMr4oR.a")]
    [InlineData("$2a$32$0DwTNG1fq4vsm.RBrOyuZ.A2S2nyqHfF.1dfPS0wR6wxjqMr4oR.a")]
    [InlineData("$2a$99$0DwTNG1fq4vsm.RBrOyuZ.A2S2nyqHfF.1dfPS0wR6wxjqMr4oR.a")]
    [InlineData("$2a$4$0DwTNG1fq4vsm.RBrOyuZ.A2S2nyqHfF.1dfPS0wR6wxjqMr4oR.a")]
    [InlineData("$2a$+4$0DwTNG1fq4vsm.RBrOyuZ.A2S2nyqHfF.1dfPS0wR6wxjqMr4oR.a")]
    [InlineData("$2a$-4$0DwTNG1fq4vsm.RBrOyuZ.A2S2nyqHfF.1dfPS0wR6wxjqMr4oR.a")]
    [InlineData("$9z$04$0DwTNG1fq4vsm.RBrOyuZ.A2S2nyqHfF.1dfPS0wR6wxjqMr4oR.a")]
    [InlineData("$2a$04_0DwTNG1fq4vsm_RBrOyuZ_A2S2nyqHfF_1dfPS0wR6wxjqMr4oR_a")]
    [InlineData("$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObGZ1l1l0JvXyE")]
    [InlineData("$6$rounds=5000$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO/O817G3uBnIFNjnQJuesI68OTLiBFdcbYEdFCoEOfaS35inz1")]
    [InlineData("{SSHA}MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=")]
    [InlineData("5f4dcc3b5aa765d61d8327deb882cf99")]
    public void Strings_of_other_formats_do_not_verify_and_need_a_rehash(string hash) => IsNoHash(hash);

    [Fact]
    public void A_hash_of_which_anything_is_missing_at_either_end_is_none()
    {
        for (var length = 0; length < _hash.Length; length++)
            IsNoHash(_hash[..length]);

        IsNoHash(_hash[1..]);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\0")]
    [InlineData("=")]
    [InlineData("A")]
    [InlineData("\u00E9")]
    [InlineData("$")]
    public void A_hash_with_anything_added_at_either_end_is_none(string added)
    {
        IsNoHash(_hash + added);
        IsNoHash(added + _hash);
    }

    [Fact]
    public void A_hash_that_lacks_a_character_of_its_second_half_is_none()
    {
        for (var place = _hash.Length / 2; place < _hash.Length; place++)
            IsNoHash(_hash.Remove(place, 1));
    }

    /// <summary>Not inline data: an attribute keeps its strings in UTF-8, which has no unpaired surrogates.</summary>
    [Fact]
    public void A_string_with_unpaired_surrogates_is_no_hash()
    {
        IsNoHash("\uD800");
        IsNoHash(_hash + '\uD800');
        IsNoHash(_hash[..^1] + '\uDC00');
        IsNoHash('\uDC00' + _hash);
    }

    [Fact]
    public void Digits_of_other_scripts_are_no_digits() =>
        IsNoHash(string.Concat(_hash.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '\uFF10') : c)));

    [Fact]
    public void A_hash_with_any_character_of_its_second_half_changed_does_not_verify()
    {
        for (var place = _hash.Length / 2; place < _hash.Length; place++)
        {
            var other = char.IsAsciiLetterLower(_hash[place]) ? char.ToUpperInvariant(_hash[place]) : char.ToLowerInvariant(_hash[place]);
            foreach (var character in new[] { other, 'A', '/', ' ', '$', '\u00E9', '\uD800' })
                DoesNotVerifyWith(character, place);
        }
    }

    /// <summary>Where a digest does not fill its last characters, several spellings decode to the same bytes.</summary>
    [Fact]
    public void The_last_characters_have_one_spelling()
    {
        for (var place = _hash.Length - 3; place < _hash.Length; place++)
        {
            foreach (var character in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_.")
                DoesNotVerifyWith(character, place);
        }
    }

    [Fact]
    public void The_halves_of_two_hashes_do_not_verify_together()
    {
        var (other, half) = (_hasher.Hash(Password), _hash.Length / 2);

        Passwords.Check(_hasher, Password, _hash[..half] + other[half..], expected: false);
        Passwords.Check(_hasher, Password, other[..half] + _hash[half..], expected: false);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_text_is_no_hash(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
            IsNoHash(Passwords.Random(random), seed);
    }

    [Fact]
    public void Null_is_an_error_whatever_the_other_argument_is()
    {
        FluentActions.Invoking(() => _hasher.Verify(null!, _hash)).Should().Throw<ArgumentNullException>().WithParameterName("password");
        FluentActions.Invoking(() => _hasher.Verify(null!, "")).Should().Throw<ArgumentNullException>().WithParameterName("password");
        FluentActions.Invoking(() => _hasher.Verify(Password, null!)).Should().Throw<ArgumentNullException>().WithParameterName("hash");
        FluentActions.Invoking(() => _hasher.Verify("", null!)).Should().Throw<ArgumentNullException>().WithParameterName("hash");
        FluentActions.Invoking(() => _hasher.NeedsRehash(null!)).Should().Throw<ArgumentNullException>().WithParameterName("hash");
    }

    private void DoesNotVerifyWith(char character, int place)
    {
        if (character != _hash[place])
        {
            Passwords.Check(_hasher, Password, _hash[..place] + character + _hash[(place + 1)..], expected: false,
                because: $"character {place} of {Show.Text(_hash)} was changed");
        }
    }

    private void IsNoHash(string hash, int? seed = null)
    {
        Passwords.Check(_hasher, Password, hash, expected: false, seed);
        if (!_hasher.NeedsRehash(hash))
            _hasher.NeedsRehash(hash).Should().BeTrue("{0} is no hash{1}", Show.Text(hash), seed is null ? "" : $" (seed {seed})");
    }
}
