namespace AstrOS.Tests.Agents;

/// <summary>What is said in several turns means what it means because of the turns before.</summary>
public class DialogueTests
{
    public static TheoryData<string, string, string> Dialogues()
    {
        var dialogues = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Agent/dialogues.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
            if (line.Split('\t') is [var turns, var tool, .. var words]) dialogues.Add(turns, tool, words.Length > 0 ? words[0] : "");
        return dialogues;
    }

    [Theory]
    [MemberData(nameof(Dialogues))]
    public async Task Last_turn_is_understood_by_those_before(string turns, string tool, string words)
    {
        await using var astros = new AstrosFixture();
        Fill(astros.Home);
        string? session = null;
        var said = turns.Split(" / ");
        foreach (var turn in said[..^1]) session = (await astros.AskAsync(turn, session)).Metadata.SessionId;

        var answer = await astros.AskAsync(said[^1], session);

        Assert.Contains(answer.Metadata.Tool ?? "-", tool.Split('|'));
        Assert.Contains(words, $"{answer.Message} {answer.Data}", StringComparison.OrdinalIgnoreCase);
    }

    private static void Fill(string home)
    {
        foreach (var folder in (string[])["Documents", "Pictures", "Music", "Downloads"]) Directory.CreateDirectory(Path.Combine(home, folder));
        File.WriteAllText(Path.Combine(home, "loose.txt"), "loose");
        foreach (var name in (string[])["report.pdf", "ticket.pdf", "holiday.jpg", "song.mp3", "notes.txt"])
        {
            var path = Path.Combine(home, "Downloads", name);
            File.WriteAllText(path, $"This is {name}.");
            File.SetLastWriteTimeUtc(path, new DateTime(2026, 3, 1, 12, 59 - name[0] % 60, 0, DateTimeKind.Utc)); // The order of what is found newest first.
        }

    }
}
