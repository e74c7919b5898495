namespace Katas.Grader.Execution;

/// <summary>A message to a worker: its one plan, or a rehearsal before that.</summary>
/// <param name="Nonce">Goes before every event, so that nothing else is taken for one. No submission has run when it is handed over.</param>
/// <param name="Plan">What to do.</param>
internal sealed record WorkerOrder(string Nonce, WorkerPlan Plan);
