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
        await notifier.SendAsync("ana", notice, again: false, TestContext.Current.CancellationToken);
        await notifier.SendAsync("ana", notice, again: true, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Arguments_of_gdbus_name_their_types_and_hold_nothing_that_looks_like_an_option()
    {
        var arguments = DesktopNotifier.Arguments("/usr/bin/gdbus", new Notice("timer", "--help", "-1", DateTimeOffset.UnixEpoch));
        var values = arguments.SkipWhile(argument => argument != "--method").Skip(1).ToArray();
        Assert.All(values, value => Assert.False(value.StartsWith('-'), value));
        Assert.Equal(["uint32 0", "@as []", "@a{sv} {}", "int32 -1"], values.Where(value => value.Contains(' ', StringComparison.Ordinal)));
    }
}
