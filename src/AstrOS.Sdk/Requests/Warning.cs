namespace AstrOS.Sdk.Requests;

/// <summary>What should be known though the answer holds.</summary>
/// <param name="Code">A word for programs: <c>not_recorded</c> when it was answered or done, and could not be written down; others are the tool's own, such as
/// <c>no_desktop</c> when what was set will be seen in an open chat alone.</param>
/// <param name="Message">The same for people.</param>
public sealed record Warning(string Code, string Message);
