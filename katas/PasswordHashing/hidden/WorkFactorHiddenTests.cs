using System.Diagnostics;

namespace Katas.PasswordHashing.Tests;

public class WorkFactorHiddenTests
{
    private const string Password = "correct horse";

    private readonly PasswordHasher _hasher = new(workFactor: 4);

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(int.MaxValue)]
    public void A_work_factor_outside_4_to_31_is_refused(int workFactor) =>
        FluentActions.Invoking(() => new PasswordHasher(workFactor)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("workFactor");

    [Fact]
    public void Every_work_factor_from_4_to_31_is_taken()
    {
        var hash = _hasher.Hash(Password);
        for (var workFactor = 4; workFactor <= 31; workFactor++)
        {
            var hasher = new PasswordHasher(workFactor);
            hasher.NeedsRehash(hash).Should().Be(workFactor > 4, "the hash was made with 4, the hasher with {0}", workFactor);
            hasher.Verify(Password, hash).Should().BeTrue();
        }
    }

    [Fact]
    public void The_work_factor_is_12_unless_it_is_given()
    {
        var hash = new PasswordHasher().Hash(Password);

        new PasswordHasher(workFactor: 12).NeedsRehash(hash).Should().BeFalse();
        new PasswordHasher(workFactor: 13).NeedsRehash(hash).Should().BeTrue();
    }

    [Fact]
    public void Only_a_lower_work_factor_needs_a_rehash()
    {
        for (var made = 4; made <= 6; made++)
        {
            var hash = new PasswordHasher(made).Hash(Password);
            for (var wanted = 4; wanted <= 6; wanted++)
            {
                new PasswordHasher(wanted).NeedsRehash(hash).Should().Be(made < wanted,
                    "the hash was made with {0}, the hasher with {1}", made, wanted);
            }
        }
    }

    [Fact]
    public void Hashing_costs_at_least_a_quarter_of_bcrypt() => CostsAQuarterOfBcrypt(() => _hasher.Hash(Password));

    [Fact]
    public void Verifying_the_right_password_costs_at_least_a_quarter_of_bcrypt()
    {
        var hash = _hasher.Hash(Password);
        CostsAQuarterOfBcrypt(() => _hasher.Verify(Password, hash));
    }

    [Fact]
    public void Verifying_a_wrong_password_costs_at_least_a_quarter_of_bcrypt()
    {
        var hash = _hasher.Hash(Password);
        CostsAQuarterOfBcrypt(() => _hasher.Verify("wrong", hash));
    }

    /// <summary>
    /// Both in turn, and the quickest run of each counts: whatever else the machine does can make a run slower and never
    /// quicker, and one undisturbed run of each is enough. Nobody is failed before many runs have had their chance: the
    /// first ones of bcrypt are slow because the runtime has not optimised it yet.
    /// </summary>
    private static void CostsAQuarterOfBcrypt(Action work)
    {
        const int workFactor = 4, least = 10, most = 400;

        var (ofWork, ofBcrypt) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < most && (round < least || ofWork < ofBcrypt / 4); round++)
        {
            ofBcrypt = Shorter(ofBcrypt, () => BCrypt.Net.BCrypt.HashPassword(Password, workFactor));
            ofWork = Shorter(ofWork, work);
        }

        ofWork.Should().BeGreaterThanOrEqualTo(ofBcrypt / 4, "bcrypt takes {0:N0} µs at work factor {1}, and this {2:N0} µs",
            ofBcrypt.TotalMicroseconds, workFactor, ofWork.TotalMicroseconds);
    }

    private static TimeSpan Shorter(TimeSpan shortest, Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        var taken = Stopwatch.GetElapsedTime(start);
        return taken < shortest ? taken : shortest;
    }
}
