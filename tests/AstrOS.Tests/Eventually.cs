namespace AstrOS.Tests;

/// <summary>Waits for what must come, not for a time.</summary>
internal static class Eventually
{
    public static async Task SoAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition()) await Task.Delay(10, patience.Token);
    }
}
