using System.Threading.Channels;
using AstrOS.Sdk.Client;

namespace AstrOS.Cli.Chat;

/// <summary>Listens for notices for as long as the chat lasts, also across restarts of the daemon.</summary>
internal static class NoticeReader
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(
        AstrosClient client, ChannelWriter<ChatEvent> events, TimeProvider time, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var notice in client.NoticesAsync(cancellationToken)) events.TryWrite(new ChatEvent.NoticeCame(notice));
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (DaemonUnreachableException)
            {
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception exception) when (exception is OperationCanceledException or DaemonException)
            {
                return;
            }
        }
    }
}
