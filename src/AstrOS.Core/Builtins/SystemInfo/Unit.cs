using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>A service as systemd knows it.</summary>
/// <param name="Name">Its whole name, such as <c>nginx.service</c>.</param>
/// <param name="OfUser">Whether the user's own service manager runs it.</param>
/// <param name="Active">active, inactive, failed, …</param>
/// <param name="File">enabled, disabled, static, …; empty where it has no file.</param>
internal sealed record Unit(string Name, bool OfUser, string Active, string File)
{
    public bool IsActive => Active is "active" or "activating" or "reloading";

    public bool IsEnabled => File.StartsWith("enabled", StringComparison.Ordinal);

    /// <summary>Looks for it as it was said, the user's own first; null where no such service is loaded or installed.</summary>
    public static async Task<Unit?> FindAsync(ToolCall call, ProgramEnvironment environment, string said, bool? ofUser, CancellationToken cancellationToken)
    {
        foreach (var name in Names(said))
            foreach (var user in ofUser is { } known ? [known] : new[] { true, false })
                if (await ReadAsync(call, environment, name, user, cancellationToken) is { } unit) return unit;
        return null;
    }

    public static async Task<Unit?> ReadAsync(ToolCall call, ProgramEnvironment environment, string name, bool ofUser, CancellationToken cancellationToken)
    {
        string[] arguments = ["show", "--property=Id,LoadState,ActiveState,UnitFileState", "--no-pager", name];
        if (await Command.RunAsync(call, environment, "systemctl", ofUser ? ["--user", .. arguments] : arguments, cancellationToken) is not (0, var output, _)) return null;
        var values = output.Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1].Trim());
        return values["LoadState"].FirstOrDefault() is "loaded" or "masked"
            ? new(values["Id"].FirstOrDefault(name), ofUser, values["ActiveState"].FirstOrDefault(""), values["UnitFileState"].FirstOrDefault(""))
            : null;
    }

    // sshd is ssh on some systems, and apache is apache2.
    private static IEnumerable<string> Names(string said)
    {
        if (said.Contains('.', StringComparison.Ordinal)) return [said];
        string[] names = [said, $"{said}d", said.TrimEnd('d'), $"{said}2"];
        return names.Where(name => name.Length > 0).Distinct().Select(name => $"{name}.service");
    }
}
