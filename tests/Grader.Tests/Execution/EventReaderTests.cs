using System.Text;
using Katas.Grader.Execution;

namespace Katas.Grader.Tests.Execution;

public class EventReaderTests
{
    private const string Nonce = "0123456789abcdef";

    private const string Sentinel = Nonce + "{\"$type\":\"completed\"}\n";

    [Fact]
    public async Task Only_lines_that_begin_with_the_nonce_are_events()
    {
        var reader = Reader("{\"$type\":\"completed\"}\n" + "fedcba9876543210{\"$type\":\"completed\"}\n" + Nonce + "{\"$type\":\"received\"}\n" + Nonce + "{\"$ty\n");

        (await reader.ReadAsync()).Should().Be(new PlanReceived());
        (await reader.ReadAsync()).Should().BeNull();
    }

    [Fact]
    public async Task Events_are_found_however_the_bytes_arrive()
    {
        var reader = new EventReader(new Trickle(Encoding.ASCII.GetBytes(Nonce + "{\"$type\":\"received\"}\n" + Sentinel)), Encoding.ASCII.GetBytes(Nonce));

        (await reader.ReadAsync()).Should().Be(new PlanReceived());
        (await reader.ReadAsync()).Should().Be(new Completed());
        (await reader.ReadAsync()).Should().BeNull();
    }

    [Fact]
    public async Task An_event_may_be_larger_than_the_buffer()
    {
        var message = new string('m', 300_000);
        var reader = Reader(Nonce + $"{{\"$type\":\"fault\",\"message\":\"{message}\"}}\n" + Sentinel);

        (await reader.ReadAsync()).Should().Be(new WorkerFault(message));
        (await reader.ReadAsync()).Should().Be(new Completed());
    }

    [Theory]
    [InlineData("again and again\n")]
    [InlineData("again and again ")]
    [InlineData(Nonce)]
    public async Task What_is_no_event_has_a_limit(string text)
    {
        var endless = new Endless(Encoding.ASCII.GetBytes(text));

        await new EventReader(endless, Encoding.ASCII.GetBytes(Nonce)).Awaiting(reader => reader.ReadAsync()).Should().ThrowAsync<OutputLimitException>();
        endless.Given.Should().BeLessThan(2 * OutputLimitException.Limit);
    }

    private static EventReader Reader(string text) => new(new MemoryStream(Encoding.ASCII.GetBytes(text)), Encoding.ASCII.GetBytes(Nonce));

    /// <summary>One byte at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }

    /// <summary>The same text for ever.</summary>
    private sealed class Endless(byte[] text) : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var at = 0; at < buffer.Length; at++)
                buffer.Span[at] = text[(Given + at) % text.Length];
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
