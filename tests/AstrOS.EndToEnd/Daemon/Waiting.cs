namespace AstrOS.EndToEnd.Daemon;

/// <summary>Waits for what must come, not for a time.</summary>
internal static class Waiting
{
    public static CancellationTokenSource Patience(TimeSpan? most = null)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(most ?? TimeSpan.FromSeconds(30));
        return patience;
    }

    public static Task UntilAsync(Func<bool> condition, Func<string> what) => UntilAsync(() => Task.FromResult(condition()), what);

    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string> what)
    {
        using var patience = Patience();
        while (!await condition())
        {
            if (patience.IsCancellationRequested) Assert.Fail($"Waited in vain for {what()}");
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
