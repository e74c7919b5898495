using System.Runtime.ExceptionServices;
using System.Runtime.Serialization;

[Serializable]
public class InsufficientFundsException : Exception
{
    public InsufficientFundsException() { }
    public InsufficientFundsException(string message) : base(message) { }
    public InsufficientFundsException(string message, Exception inner) : base(message, inner) { }
#pragma warning disable SYSLIB0051
    protected InsufficientFundsException(SerializationInfo info, StreamingContext context) : base(info, context) { }
#pragma warning restore SYSLIB0051
    public decimal Missing { get; init; }
}

public static class Retry
{
    public static T Times<T>(int times, Func<T> action)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        ExceptionDispatchInfo? last = null;
        for (var i = 0; i < times; i++)
        {
            try
            {
                return action();
            }
            catch (InsufficientFundsException e) when (e.Missing > 0 && e.InnerException is null)
            {
                e.Data["attempt"] = i;
                last = ExceptionDispatchInfo.Capture(e);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Console.WriteLine(e.StackTrace);
                throw;
            }
        }

        last!.Throw();
        throw new System.Diagnostics.UnreachableException();
    }
}
