namespace AstrOS.Sdk.Status;

/// <summary>Why a door refused (RFC 9457, <c>application/problem+json</c>).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What happened.</param>
/// <param name="Detail">Why, and what to do.</param>
/// <param name="Error">The same as a word for programs, such as <c>rate_limited</c>.</param>
public sealed record Problem(int Status, string Title, string? Detail = null, string? Error = null);
