using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>What could be upgraded, as the package manager's own list of now says; nothing is fetched.</summary>
internal static class UpdatesTool
{
    public static async ValueTask<ToolResult> ListAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        // A simulated upgrade reads the lists that are there; it needs no rights and changes nothing.
        if (await Command.RunAsync(call, "apt-get", ["--simulate", "--quiet", "upgrade", "--with-new-pkgs"], cancellationToken) is not { } run)
            return ToolResult.Failed(ToolErrors.Unavailable, "no_apt");
        if (run.Code != 0) return ToolResult.Failed(ToolErrors.Unavailable, "apt_failed", new UpdatesFault(run.Error.Split('\n')[0]), SystemJson.Default.UpdatesFault);
        var packages = run.Output.Split('\n').Select(Parse).OfType<UpdateRow>()
            .OrderByDescending(package => package.Security).ThenBy(package => package.Package, StringComparer.Ordinal).ToList();
        return ToolResult.Done(
            new UpdatesResult(packages, packages.Count, packages.Count(package => package.Security), File.Exists("/run/reboot-required")),
            SystemJson.Default.UpdatesResult, packages.Count == 0 ? "none" : "default");
    }

    // Inst NAME [OLD] (NEW SOURCE [ARCH]) …
    internal static UpdateRow? Parse(string line)
    {
        if (!line.StartsWith("Inst ", StringComparison.Ordinal)) return null;
        var name = line[5..].Split(' ')[0];
        var old = line.IndexOf('[') is > 0 and var open && line.IndexOf('(') > open ? line[(open + 1)..line.IndexOf(']')] : null;
        var source = line.IndexOf('(') is > 0 and var bracket ? line[(bracket + 1)..] : "";
        return new(name, old, source.Split(' ')[0], source.Contains("Security", StringComparison.OrdinalIgnoreCase));
    }
}
