namespace AstrOS.Cli;

/// <summary>What a script can rely on; also in the help.</summary>
internal static class ExitCodes
{
    public const int Answered = 0;
    public const int NotDone = 1;
    public const int BadUsage = 2;
    public const int QuestionOpen = 3;
    public const int DaemonUnreachable = 4;
    public const int Interrupted = 130;
}
