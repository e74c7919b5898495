using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace Katas.PasswordHashing.Tests;

/// <summary>N is two to the power of the work factor: each step of the factor doubles it, and must double the cost.</summary>
public class PasswordHasherWorkload : Workload
{
    private PasswordHasher _hasher = new();
    private string _password = "";
    private string _hash = "";

    [Params(1 << 4, 1 << 6, 1 << 8, 1 << 10, 1 << 12)]
    public override int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _password = Passwords.Random(new Random(Seed));
        _hasher = new PasswordHasher(BitOperations.Log2((uint)N));
        _hash = _hasher.Hash(_password);
    }

    /// <returns>Whether the hash needs a rehash: the hash itself is another one each time.</returns>
    [Benchmark]
    [Growth(Time = "O(n)", TimeAtLeast = true, Space = "O(1)", PowersOfTwo = true, From = 1 << 4, To = 1 << 12)]
    public bool Hash() => _hasher.NeedsRehash(_hasher.Hash(_password));

    [Benchmark]
    [Growth(Time = "O(n)", TimeAtLeast = true, Space = "O(1)", PowersOfTwo = true, From = 1 << 4, To = 1 << 12)]
    public bool Verify() => _hasher.Verify(_password, _hash);
}
