namespace AstrOS.Security;

/// <summary>Who stands at a door, as the door has verified it.</summary>
/// <param name="UserId">The login name.</param>
/// <param name="Uid">The Unix user id, where the kernel vouched for it.</param>
public sealed record Caller(string UserId, uint? Uid);
