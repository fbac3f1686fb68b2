namespace Orchestrator.Coordinator.Notifications;

/// <summary>A trial that failed for good.</summary>
/// <param name="Trial">Its id.</param>
/// <param name="Cause">The cause, as the trial's page has it.</param>
/// <param name="Message">What went wrong, cut after some hundred characters.</param>
public sealed record NoticeFailure(string Trial, string Cause, string Message);
