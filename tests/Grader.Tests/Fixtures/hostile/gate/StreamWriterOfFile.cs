// verdict: rejected; names: System.IO.StreamWriter
public sealed class Log() : StreamWriter("log.txt", append: true) // here
{
}
