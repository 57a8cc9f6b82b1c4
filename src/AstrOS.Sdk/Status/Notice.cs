namespace AstrOS.Sdk.Status;

/// <summary>Something the daemon tells its user unasked, as streamed by <c>GET /v1/notices</c>: a timer that rang, a reminder.</summary>
/// <param name="Kind">What it is, such as <c>timer</c>, <c>alarm</c> or <c>reminder</c>.</param>
/// <param name="Title">The headline.</param>
/// <param name="Text">The text; may be empty.</param>
/// <param name="At">When it came up.</param>
public sealed record Notice(string Kind, string Title, string Text, DateTimeOffset At);
