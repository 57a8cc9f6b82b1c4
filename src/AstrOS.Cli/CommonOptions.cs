using System.CommandLine;

namespace AstrOS.Cli;

/// <summary>The options that every command understands.</summary>
internal sealed class CommonOptions
{
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print one JSON value with raw values (bytes, seconds, ISO 8601) and nothing else on standard output",
        Recursive = true,
    };

    public Option<string?> Session { get; } = new("--session")
    {
        Description = "Go on with this conversation instead of the terminal's own",
        HelpName = "ID",
        Recursive = true,
    };

    public Option<bool> New { get; } = new("--new") { Description = "Begin a new conversation", Recursive = true };

    public Option<string?> Language { get; } = new("--language")
    {
        Description = "The language of the words, such as en, de or es",
        HelpName = "TAG",
        Recursive = true,
    };

    public Option<bool> NoColour { get; } = new("--no-color")
    {
        Description = "No colours (so does the environment variable NO_COLOR)",
        Recursive = true,
    };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Say yes to what AstrOS asks before it acts", Recursive = true };

    public Option<bool> No { get; } = new("--no") { Description = "Say no to it, and see what would be done", Recursive = true };

    public IEnumerable<Option> All => [Json, Session, New, Language, NoColour, Yes, No];

    public static bool TakesValue(string token) => token is "--session" or "--language";

    public OptionValues Read(ParseResult result) => new(
        result.GetValue(Json),
        result.GetValue(Session),
        result.GetValue(New),
        result.GetValue(Language),
        result.GetValue(NoColour),
        result.GetValue(Yes),
        result.GetValue(No));
}

/// <summary>What was given for <see cref="CommonOptions"/>.</summary>
internal sealed record OptionValues(
    bool Json = false, string? Session = null, bool New = false, string? Language = null, bool NoColour = false, bool Yes = false, bool No = false);
