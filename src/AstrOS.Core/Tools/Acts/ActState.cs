namespace AstrOS.Tools;

/// <summary>How far an act of the journal has come, as the words that are stored.</summary>
public static class ActState
{
    /// <summary>It is on its way. A row that a start of the daemon finds so is of an act that a crash has cut off.</summary>
    public const string Begun = "begun";

    /// <summary>It happened.</summary>
    public const string Done = "done";

    /// <summary>It came to nothing; whatever had happened of it was put right.</summary>
    public const string Failed = "failed";

    /// <summary>It happened and was taken back.</summary>
    public const string Undone = "undone";

    /// <summary>A crash has cut it off, and it could not be put right.</summary>
    public const string Stuck = "stuck";
}
