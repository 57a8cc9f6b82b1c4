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
    public async Task<bool> SendAsync(string userId, Notice notice, bool again, CancellationToken cancellationToken)
    {
        var playing = again ? Task.CompletedTask : PlayAsync(cancellationToken);
        var shown = await ShowAsync(notice, cancellationToken);
        await playing;
        return shown;
    }

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

    private async Task<bool> ShowAsync(Notice notice, CancellationToken cancellationToken)
    {
        var hasBus = DesktopSession.HasBus;
        if (hasBus && DesktopSession.FindNotifier() is { } program)
        {
            if (await RunAsync(program, Arguments(program, notice), cancellationToken)) return true;
            // A bus need not have a desktop on it. The next look, after a while, has it tried again.
            Volatile.Write(ref _look, new Look(time.GetUtcNow(), NoticeWay.NoDesktop));
        }
        else if (Interlocked.Exchange(ref _toldNoDesktop, 1) == 0)
        {
            NoDesktop(hasBus ? "neither notify-send nor gdbus is installed" : "there is no session bus");
        }

        return false;
    }

    /// <summary>What notify-send, or gdbus in its place, is called with.</summary>
    internal static string[] Arguments(string program, Notice notice) => Path.GetFileName(program) == "notify-send"
        ? ["--app-name=AstrOS", "--urgency=critical", "--", notice.Title, notice.Text]
        :
        [
            "call", "--session", "--dest", "org.freedesktop.Notifications", "--object-path", "/org/freedesktop/Notifications",
            // With their types: gdbus can ask for them only where the desktop tells, and takes a bare -1 for an option.
            "--method", "org.freedesktop.Notifications.Notify", "AstrOS", "uint32 0", "alarm-symbolic", Quoted(notice.Title), Quoted(notice.Text),
            "@as []", "@a{sv} {}", "int32 -1",
        ];

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

    private async Task<bool> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), stop, Longest, Timeout.InfiniteTimeSpan);
        try
        {
            using var process = Process.Start(start);
            if (process is null) return false;
            try
            {
                process.StandardInput.Close();
                process.OutputDataReceived += static (_, _) => { };
                process.ErrorDataReceived += static (_, _) => { };
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                await process.WaitForExitAsync(stop.Token);
                if (process.ExitCode == 0) return true;
                Refused(program, process.ExitCode);
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

        return false;
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
