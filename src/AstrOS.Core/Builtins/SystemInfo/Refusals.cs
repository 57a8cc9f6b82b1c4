namespace AstrOS.Builtins.SystemInfo;

/// <summary>What systemd's programs say when the user may not do it.</summary>
internal static class Refusals
{
    private static readonly string[] Words = ["authentication required", "access denied", "not authorized", "permission denied", "operation not permitted"];

    public static bool IsAuthorization(string said) => Words.Any(words => said.Contains(words, StringComparison.OrdinalIgnoreCase));
}
