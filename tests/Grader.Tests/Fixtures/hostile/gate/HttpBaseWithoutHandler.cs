// verdict: rejected; names: System.Net.Http.HttpClient..ctor
// Only what was emitted tells: the call of the base constructor is the compiler's.
public sealed class Client : HttpClient // here
{
}
