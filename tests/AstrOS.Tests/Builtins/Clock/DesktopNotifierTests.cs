using AstrOS.Builtins.Clock;
using AstrOS.Sdk.Status;
using Microsoft.Extensions.Logging.Abstractions;

namespace AstrOS.Tests.Builtins.Clock;

public class DesktopNotifierTests
{
    [Fact]
    public async Task Notice_is_shown_or_left_out_but_never_fails()
    {
        var notifier = new DesktopNotifier(TimeProvider.System, NullLogger<DesktopNotifier>.Instance);
        var notice = new Notice("timer", "--help \"quoted\"", "text\nof two lines", DateTimeOffset.UnixEpoch);
        await notifier.SendAsync("ana", notice, TestContext.Current.CancellationToken);
        await notifier.SendAsync("ana", notice, TestContext.Current.CancellationToken);
    }
}
