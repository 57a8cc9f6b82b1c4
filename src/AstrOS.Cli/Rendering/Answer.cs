using AstrOS.Sdk;
using AstrOS.Sdk.Requests;

namespace AstrOS.Cli.Rendering;

/// <summary>Writes a response the way it was asked for.</summary>
internal static class Answer
{
    public static int Write(CliContext context, Response response)
    {
        var terminal = context.Terminal;
        if (context.Options.Json) terminal.Out.WriteLine(JsonOutput.Text(response, AstrosJson.Default.Response));
        else terminal.Out.WriteLine(PlainText.Lines(response.Message));
        terminal.Out.Flush();
        return ExitCodeOf(response);
    }

    public static int ExitCodeOf(Response response) =>
        response.RequiresFollowup ? ExitCodes.QuestionOpen : response.Success ? ExitCodes.Answered : ExitCodes.NotDone;
}
