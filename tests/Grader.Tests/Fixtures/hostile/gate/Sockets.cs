// verdict: rejected; names: System.Net.Sockets.TcpClient
using System.Net.Sockets;

public static class Numbers
{
    public static void Send() => new TcpClient("127.0.0.1", 80).Dispose(); // here
}
