using AstrOS.Cli.Rendering;

namespace AstrOS.Cli.Terminals;

/// <summary>Shows, on standard error and only on a terminal, that something is going on once it has taken 200 ms.</summary>
internal sealed class Spinner : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(80);
    private readonly CancellationTokenSource _stop = new();
    private readonly Terminal _terminal;
    private readonly Task _turning;
    private volatile string _text;
    private double _fraction = double.NaN;

    private Spinner(Terminal terminal, string text, TimeProvider time)
    {
        _terminal = terminal;
        _text = text;
        _turning = terminal.ErrorIsTerminal ? TurnAsync(time) : Task.CompletedTask;
    }

    public static Spinner Start(Terminal terminal, string text, TimeProvider time) => new(terminal, text, time);

    /// <summary>Says what is going on now, and how much of it is done where that is known.</summary>
    public void Tell(string text, double? fraction = null)
    {
        _text = PlainText.Line(text);
        Volatile.Write(ref _fraction, fraction ?? double.NaN);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested) await _stop.CancelAsync();
        await _turning;
        _stop.Dispose();
    }

    private async Task TurnAsync(TimeProvider time)
    {
        var shown = false;
        try
        {
            await Task.Delay(Quiet, time, _stop.Token);
            for (var turn = 0; ; turn++)
            {
                shown = true;
                _terminal.Error.Write("\r\e[K" + Line(turn));
                await _terminal.Error.FlushAsync(_stop.Token);
                await Task.Delay(Beat, time, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            if (!shown) return;
            _terminal.Error.Write("\r\e[K");
            _terminal.Error.Flush();
        }
    }

    private string Line(int turn)
    {
        var frames = _terminal.Unicode ? "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏" : "|/-\\";
        var fraction = Volatile.Read(ref _fraction);
        var bar = double.IsNaN(fraction) ? "" : $"{Bar.Of(fraction, 16, _terminal.Unicode)} {fraction * 100,3:0} % ";
        var line = $"{frames[turn % frames.Length]} {bar}{_text}";
        return line.Length < _terminal.Width ? line : line[..(_terminal.Width - 1)];
    }
}
