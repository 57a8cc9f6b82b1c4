using System.CommandLine;

namespace AstrOS.Cli.Commands;

/// <summary><c>astros completions SHELL</c>: a script that asks this program what could come next.</summary>
internal static class CompletionsCommand
{
    private const string Bash = """
        # astros completions for bash. To load: source <(astros completions bash)
        _astros() {
          local found
          found=$(astros "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
          mapfile -t COMPREPLY < <(compgen -W "${found}" -- "${COMP_WORDS[COMP_CWORD]}")
        }
        complete -o bashdefault -F _astros astros
        """;

    private const string Zsh = """
        #compdef astros
        # astros completions for zsh. To load: source <(astros completions zsh)
        _astros() {
          local -a found
          found=("${(@f)$(astros "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- ${found:#}
        }
        compdef _astros astros
        """;

    private const string Fish = """
        # astros completions for fish. To load: astros completions fish | source
        complete -c astros -f -a '(astros "[suggest:"(string length (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    public static Command Create(CommonOptions options)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        return new Command("completions", "A script that completes commands and tools in your shell") { shell }
            .Runs(options, (context, parsed, _) =>
            {
                context.Terminal.Out.WriteLine(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
                return Task.FromResult(ExitCodes.Answered);
            });
    }
}
