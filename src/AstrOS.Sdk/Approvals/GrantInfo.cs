namespace AstrOS.Sdk.Approvals;

/// <summary>What a user has allowed for good, as <c>GET /v1/grants</c> lists it.</summary>
public sealed record GrantInfo
{
    /// <summary>Its number, for <c>DELETE /v1/grants/{id}</c>.</summary>
    public required long Id { get; init; }

    /// <summary>The tool's whole id.</summary>
    public required string Tool { get; init; }

    /// <summary>Where it holds, such as a folder; null for everywhere.</summary>
    public string? Scope { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset GrantedAt { get; init; }
}
