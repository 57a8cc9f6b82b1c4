namespace AstrOS.Builtins.Desktop.Media;

/// <summary>A program that plays something, as it tells the session bus (MPRIS).</summary>
/// <param name="Name">Its name on the bus.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Status">Playing, Paused or Stopped.</param>
internal sealed record MediaPlayer(string Name, string Title, string Status)
{
    public bool IsPlaying => Status == "Playing";

    public bool IsPaused => Status == "Paused";
}
