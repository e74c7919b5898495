namespace Katas.PasswordHashing.Tests;

public class PasswordHasherTests
{
    private readonly PasswordHasher _hasher = new(workFactor: 4);

    [Fact]
    public void The_right_password_verifies() => _hasher.Verify("correct horse", _hasher.Hash("correct horse")).Should().BeTrue();

    [Theory]
    [InlineData("correct hors")]
    [InlineData("correct horses")]
    [InlineData("battery staple")]
    [InlineData("")]
    public void Any_other_password_does_not(string password) =>
        _hasher.Verify(password, _hasher.Hash("correct horse")).Should().BeFalse();

    [Fact]
    public void Two_hashes_of_one_password_differ() => _hasher.Hash("correct horse").Should().NotBe(_hasher.Hash("correct horse"));

    [Fact]
    public void A_hash_verifies_with_every_other_hasher() =>
        new PasswordHasher(workFactor: 5).Verify("correct horse", _hasher.Hash("correct horse")).Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("correct horse")]
    [InlineData("$2a$04$")]
    public void A_string_that_is_no_hash_verifies_as_false(string hash) => _hasher.Verify("correct horse", hash).Should().BeFalse();

    [Fact]
    public void A_hash_with_a_lower_work_factor_needs_a_rehash() =>
        new PasswordHasher(workFactor: 5).NeedsRehash(_hasher.Hash("correct horse")).Should().BeTrue();

    [Fact]
    public void A_hash_with_this_work_factor_does_not() => _hasher.NeedsRehash(_hasher.Hash("correct horse")).Should().BeFalse();

    [Theory]
    [InlineData(3)]
    [InlineData(32)]
    public void A_work_factor_outside_4_to_31_is_an_error(int workFactor) =>
        FluentActions.Invoking(() => new PasswordHasher(workFactor)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("workFactor");

    [Fact]
    public void A_null_password_is_an_error() =>
        FluentActions.Invoking(() => _hasher.Hash(null!)).Should().Throw<ArgumentNullException>().WithParameterName("password");
}
