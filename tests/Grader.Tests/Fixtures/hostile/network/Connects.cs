// verdict: tests-failed
// stopped-by: namespaces
// Connects to another program of the machine, by a name of its network.

using System.Net.Sockets;

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers) => Succeeds() ? Right(numbers) : 0;

    private static bool Succeeds()
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint("\0katas-hostile-fixture"));
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static int Right(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
