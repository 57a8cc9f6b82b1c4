using System.Threading.Channels;
using AstrOS.Cli.Commands;
using AstrOS.Sdk.Client;
using AstrOS.Sdk.Status;

namespace AstrOS.Cli.Chat;

/// <summary>A conversation at a terminal: one loop over keys, notices and answers.</summary>
internal sealed class InteractiveChat(CliContext context)
{
    private readonly Channel<ChatEvent> _events = Channel.CreateUnbounded<ChatEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly LineHistory _history = LineHistory.Load(Path.Combine(context.Paths.StateFolder, "chat_history"));
    private readonly ChatScreen _screen = new(context.Terminal);
    private readonly Queue<ConsoleKeyInfo> _typedAhead = new();
    private readonly Queue<Notice> _held = new();
    private CancellationTokenSource? _running;
    private string? _session = context.Options.Session;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var status = await context.Daemon.RunAsync(client => client.StatusAsync(cancellationToken), cancellationToken);
        _screen.Say($"AstrOS {status.Version.Split('+')[0]}. Ask for what you want; /new begins anew, Ctrl-D leaves.");

        using var listening = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ = NoticeReader.RunAsync(context.Daemon.Client, _events.Writer, context.Time, listening.Token);
        KeyReader.Start(_events.Writer);

        var editor = new LineEditor(_history);
        _screen.Draw(editor.Line);
        await foreach (var happened in _events.Reader.ReadAllAsync(cancellationToken))
        {
            switch (happened)
            {
                case ChatEvent.Hangup:
                    return ExitCodes.Answered;
                case ChatEvent.Key key when _running is null:
                    if (!Edit(editor, key.Info, cancellationToken)) return await LeaveAsync(listening);
                    break;
                case ChatEvent.Key { Info: { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control } }:
                    await _running!.CancelAsync();
                    break;
                case ChatEvent.Key key:
                    _typedAhead.Enqueue(key.Info);
                    break;
                case ChatEvent.NoticeCame notice when _running is not null:
                    _held.Enqueue(notice.Notice);
                    break;
                case ChatEvent.NoticeCame notice:
                    _screen.Show(notice.Notice);
                    _screen.Draw(editor.Line);
                    break;
                case ChatEvent.Answered:
                    _running!.Dispose();
                    _running = null;
                    while (_held.TryDequeue(out var notice)) _screen.Show(notice);
                    _screen.Draw(editor.Line);
                    while (_running is null && _typedAhead.TryDequeue(out var typed))
                    {
                        if (!Edit(editor, typed, cancellationToken)) return await LeaveAsync(listening);
                    }

                    break;
            }
        }

        return ExitCodes.Answered;
    }

    /// <returns>Whether the chat goes on.</returns>
    private bool Edit(LineEditor editor, ConsoleKeyInfo key, CancellationToken cancellationToken)
    {
        switch (editor.Handle(key))
        {
            case EditOutcome.Left:
                return false;
            case EditOutcome.Cancelled when editor.Line.IsEmpty:
                return false;
            case EditOutcome.Cancelled:
                _screen.Leave("^C");
                editor.Line.Set("");
                break;
            case EditOutcome.Cleared:
                _screen.Clear();
                break;
            case EditOutcome.Submitted:
                return Submit(editor, cancellationToken);
        }

        _screen.Draw(editor.Line);
        return true;
    }

    private bool Submit(LineEditor editor, CancellationToken cancellationToken)
    {
        var words = editor.Line.Text.Trim();
        editor.Line.End();
        _screen.Draw(editor.Line);
        _screen.Leave();
        editor.Line.Set("");
        if (words.Length > 0) _history.Add(words);
        switch (words)
        {
            case "/quit" or "/exit" or "exit" or "quit":
                return false;
            case "/new":
                _session = null;
                _screen.Say("A new conversation.");
                break;
            case "/help" or "/?":
                _screen.Say("Say what you want in your own words, such as: what can you do? /new begins a new conversation, /quit leaves.");
                break;
            case "":
                break;
            default:
                _running = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                _ = AnswerAsync(words, _running.Token);
                return true;
        }

        _screen.Draw(editor.Line);
        return true;
    }

    private async Task AnswerAsync(string words, CancellationToken cancellationToken)
    {
        try
        {
            var response = await Asking.AskAsync(context, RequestMaker.Make(words, context.Options, _session), cancellationToken);
            _session = response.Metadata.SessionId;
        }
        catch (OperationCanceledException)
        {
            _screen.Say("Cancelled.");
        }
        catch (Exception exception) when (exception is CliError or DaemonException or DaemonUnreachableException or IOException)
        {
            Failure.Tell(context.Terminal, json: false, exception);
        }
        finally
        {
            _events.Writer.TryWrite(new ChatEvent.Answered());
        }
    }

    private async Task<int> LeaveAsync(CancellationTokenSource listening)
    {
        await listening.CancelAsync();
        _screen.Leave();
        return ExitCodes.Answered;
    }
}
