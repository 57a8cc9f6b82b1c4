namespace AstrOS.Sdk.Requests;

/// <summary>What did not go as it should on the way to an answer that holds all the same.</summary>
/// <param name="Code">A word for programs: <c>not_recorded</c> when it was answered or done, and could not be written down.</param>
/// <param name="Message">The same for people.</param>
public sealed record Warning(string Code, string Message);
