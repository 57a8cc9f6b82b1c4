using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>Something that is on or off.</summary>
internal interface ISwitch
{
    /// <summary>The tool that turns it.</summary>
    string ToolId { get; }

    /// <summary>How it is now; changes nothing.</summary>
    /// <param name="call">Whose call it is.</param>
    /// <param name="which">Which of several, as a reading names it; null for the one in use.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    Task<SwitchReading> ReadAsync(ToolCall call, string? which, CancellationToken cancellationToken);

    /// <summary>Turns it. Whether it took is read afterwards.</summary>
    /// <returns>What a program said against it; null when none did.</returns>
    Task<string?> SetAsync(ToolCall call, SwitchReading to, CancellationToken cancellationToken);
}

/// <summary>How a switch is, or is to be.</summary>
internal sealed record SwitchReading
{
    public bool IsOn { get; init; }

    /// <summary>The exact value, where on and off are not all of them.</summary>
    public string? Value { get; init; }

    /// <summary>Which of several it is.</summary>
    public string? Which { get; init; }

    /// <summary>The answer that says why there is nothing to turn; null when there is.</summary>
    public string? Fault { get; init; }

    public static SwitchReading Missing(string response) => new() { Fault = response };
}
