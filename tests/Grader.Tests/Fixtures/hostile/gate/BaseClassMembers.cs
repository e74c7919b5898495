// verdict: rejected; names: System.Diagnostics.Tracing.EventListener
using System.Diagnostics.Tracing;

public sealed class Listener : EventListener // here
{
    protected override void OnEventSourceCreated(EventSource eventSource) { } // here
}
