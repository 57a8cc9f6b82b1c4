using System.Diagnostics;
using AstrOS.Diagnostics;
using AstrOS.Sdk.Status;
using Microsoft.Extensions.Logging;

namespace AstrOS.Builtins.Clock;

/// <summary>
/// Shows a notice on the desktop and plays a sound, with the desktop's own programs. Where there is no session bus, no program or no
/// sound server, that is logged once and left out.
/// </summary>
public sealed partial class DesktopNotifier(TimeProvider time, ILogger<DesktopNotifier> logger) : INoticeSender
{
    private const string Sound = "/usr/share/sounds/freedesktop/stereo/alarm-clock-elapsed.oga";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private int _toldNoDesktop;
    private int _toldNoSound;

    /// <inheritdoc/>
    public Task SendAsync(string userId, Notice notice, CancellationToken cancellationToken) =>
        Task.WhenAll(ShowAsync(notice, cancellationToken), PlayAsync(cancellationToken));

    private async Task ShowAsync(Notice notice, CancellationToken cancellationToken)
    {
        var hasBus = Environment.GetEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS") is { Length: > 0 } || HasRuntimeBus();
        if (hasBus && Programs.Find("notify-send") is { } notifySend)
        {
            await RunAsync(notifySend, ["--app-name=AstrOS", "--urgency=critical", "--", notice.Title, notice.Text], cancellationToken);
        }
        else if (hasBus && Programs.Find("gdbus") is { } gdbus)
        {
            string[] arguments =
            [
                "call", "--session", "--dest", "org.freedesktop.Notifications", "--object-path", "/org/freedesktop/Notifications",
                "--method", "org.freedesktop.Notifications.Notify", "AstrOS", "0", "alarm-symbolic", Quoted(notice.Title), Quoted(notice.Text), "[]", "{}", "-1",
            ];
            await RunAsync(gdbus, arguments, cancellationToken);
        }
        else if (Interlocked.Exchange(ref _toldNoDesktop, 1) == 0)
        {
            NoDesktop(hasBus ? "neither notify-send nor gdbus is installed" : "there is no session bus");
        }
    }

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        if (Programs.Find("canberra-gtk-play") is { } canberra)
            await RunAsync(canberra, ["--id=alarm-clock-elapsed"], cancellationToken);
        else if (File.Exists(Sound) && Programs.Find("pw-play", "paplay") is { } play)
            await RunAsync(play, [Sound], cancellationToken);
        else if (Interlocked.Exchange(ref _toldNoSound, 1) == 0)
            NoSound();
    }

    private static bool HasRuntimeBus() =>
        Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "bus"));

    /// <summary>gdbus reads its arguments as GVariant text.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";

    private async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), stop, Longest, Timeout.InfiniteTimeSpan);
        try
        {
            using var process = Process.Start(start);
            if (process is null) return;
            try
            {
                process.StandardInput.Close();
                process.OutputDataReceived += static (_, _) => { };
                process.ErrorDataReceived += static (_, _) => { };
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                await process.WaitForExitAsync(stop.Token);
                if (process.ExitCode != 0) Refused(program, process.ExitCode);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                if (cancellationToken.IsCancellationRequested) throw;
            }
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            NotStarted(error, program);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Notices are not shown on the desktop: {Why}")]
    private partial void NoDesktop(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Notices make no sound: none of canberra-gtk-play, pw-play and paplay can play one here")]
    private partial void NoSound();

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Program} ended with code {Code}")]
    private partial void Refused(string program, int code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Program} could not be started")]
    private partial void NotStarted(Exception error, string program);
}
