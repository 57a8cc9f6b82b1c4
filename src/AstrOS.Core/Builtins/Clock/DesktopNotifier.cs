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
    /// <summary>A look at the desktop holds so long: it opens several folders, and desktops do not come and go.</summary>
    private static readonly TimeSpan LookHolds = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private int _toldNoDesktop;
    private int _toldNoSound;
    private Look? _look;

    /// <inheritdoc/>
    public Task SendAsync(string userId, Notice notice, CancellationToken cancellationToken) =>
        Task.WhenAll(ShowAsync(notice, cancellationToken), PlayAsync(cancellationToken));

    /// <inheritdoc/>
    public NoticeWay WayTo(string userId)
    {
        var now = time.GetUtcNow();
        if (Volatile.Read(ref _look) is not { } look || now - look.At >= LookHolds || now < look.At)
        {
            var way = !DesktopSession.HasBus ? NoticeWay.NoDesktop : DesktopSession.FindNotifier() is null ? NoticeWay.NoProgram : NoticeWay.Open;
            Volatile.Write(ref _look, look = new Look(now, way));
        }

        return look.Way;
    }

    private async Task ShowAsync(Notice notice, CancellationToken cancellationToken)
    {
        var hasBus = DesktopSession.HasBus;
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
        if (DesktopSession.FindPlayer() is { } player)
            await RunAsync(player.Program, player.Arguments, cancellationToken);
        else if (Interlocked.Exchange(ref _toldNoSound, 1) == 0)
            NoSound();
    }

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

    private sealed record Look(DateTimeOffset At, NoticeWay Way);
}
