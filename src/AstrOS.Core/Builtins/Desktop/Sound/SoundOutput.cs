namespace AstrOS.Builtins.Desktop.Sound;

/// <summary>An output at one moment.</summary>
/// <param name="Name">As its server calls it.</param>
/// <param name="Channels">The volume of each channel, in 65536ths of what is 100 %.</param>
/// <param name="Muted">Whether nothing is heard.</param>
internal sealed record SoundOutput(string Name, IReadOnlyList<int> Channels, bool Muted)
{
    public const int Whole = 65536;

    /// <summary>The loudest channel, in percent.</summary>
    public int Level => (int)Math.Round(100.0 * Channels.Max() / Whole);

    /// <summary>The channels at another level, their balance kept.</summary>
    public IReadOnlyList<int> At(int level)
    {
        var loudest = Channels.Max();
        var target = (int)Math.Round(level / 100.0 * Whole);
        return [.. Channels.Select(channel => loudest == 0 ? target : (int)Math.Round((double)target * channel / loudest))];
    }

    /// <summary>Whether the volumes are these, to what a server rounds.</summary>
    public bool IsAt(IReadOnlyList<int> channels) =>
        Channels.Count == channels.Count && Channels.Zip(channels).All(pair => Math.Abs(pair.First - pair.Second) < Whole / 100);
}
