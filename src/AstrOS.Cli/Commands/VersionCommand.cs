using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros version</c> and <c>astros --version</c>.</summary>
internal static class VersionCommand
{
    public static string Version { get; } =
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static Command Create(CommonOptions options) =>
        new Command("version", "The version of this program").Runs(options, (context, _, _) =>
        {
            context.Terminal.Out.WriteLine(Text(context.Options.Json));
            return Task.FromResult(ExitCodes.Answered);
        });

    /// <summary>The generated option knows nothing of <c>--json</c>.</summary>
    public static void Replace(RootCommand root, CommonOptions options)
    {
        if (root.Options.OfType<VersionOption>().SingleOrDefault() is not { } option) return;
        option.Validators.Clear();
        option.Action = new Write(options);
    }

    private static string Text(bool json) => json
        ? JsonOutput.Text(new() { ["version"] = JsonOutput.Element(Version) }, AstrosJson.Default.DictionaryStringJsonElement)
        : $"astros {Version}";

    private sealed class Write(CommonOptions options) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Text(parseResult.GetValue(options.Json)));
            return ExitCodes.Answered;
        }
    }
}
