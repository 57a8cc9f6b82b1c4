using System.Threading.Channels;

namespace AstrOS.Cli.Chat;

/// <summary>
/// Reads keys on a thread of its own for as long as the chat lasts, so that the terminal stays in the mode that hands over
/// every key (Ctrl-C too), while answers and notices are written.
/// </summary>
internal static class KeyReader
{
    public static void Start(ChannelWriter<ChatEvent> events)
    {
        Console.TreatControlCAsInput = true;
        new Thread(() => Read(events)) { IsBackground = true, Name = "keys" }.Start();
    }

    private static void Read(ChannelWriter<ChatEvent> events)
    {
        try
        {
            while (events.TryWrite(new ChatEvent.Key(Console.ReadKey(intercept: true))))
            {
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            // The terminal has gone away.
            events.TryWrite(new ChatEvent.Hangup());
        }
    }
}
