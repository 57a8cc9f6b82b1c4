using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Sessions;

/// <summary>
/// Which conversation this terminal is in, so that one <c>astros "…"</c> follows on from the last. Kept in a file of the
/// runtime folder, one for each session of processes (a terminal's shell and all it starts), forgotten after half an hour.
/// </summary>
internal sealed class TerminalSession(string folder, int processSession, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private const int LongestId = 200;

    private string File => Path.Combine(folder, processSession.ToString(CultureInfo.InvariantCulture));

    public static TerminalSession OfProcess(AstrosPaths paths, TimeProvider time) =>
        new(Path.Combine(paths.RuntimeFolder, "terminals"), GetProcessSession(0), time);

    /// <summary>The conversation to go on with; null for a new one.</summary>
    public string? Recall()
    {
        try
        {
            var file = new FileInfo(File);
            if (!file.Exists || file.Length > LongestId || time.GetUtcNow() - file.LastWriteTimeUtc > Lifetime) return null;
            return System.IO.File.ReadAllText(File).Trim() is { Length: > 0 } id ? id : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A convenience: where it cannot be kept, the next request begins a new conversation.</summary>
    public void Remember(string id)
    {
        try
        {
            PrivateFolder.Ensure(folder);
            using var file = new FileStream(File, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            file.Write(Encoding.UTF8.GetBytes(id));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

#pragma warning disable SYSLIB1054 // Blittable arguments need no generated marshalling.
    [DllImport("libc", EntryPoint = "getsid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetProcessSession(int process);
#pragma warning restore SYSLIB1054
}
