using System.CommandLine;
using AstrOS.Cli.Chat;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros chat</c>.</summary>
internal static class ChatCommand
{
    public static Command Create(CommonOptions options) =>
        new Command("chat", "A conversation, line by line; also from a pipe").Runs(options, (context, _, cancellationToken) =>
            context.Terminal is { InIsTerminal: true, OutIsTerminal: true } && !context.Options.Json
                ? new InteractiveChat(context).RunAsync(cancellationToken)
                : PipedChat.RunAsync(context, cancellationToken));
}
