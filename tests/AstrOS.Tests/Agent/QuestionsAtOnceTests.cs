using AstrOS.Contexts;
using System.Text.Json;

namespace AstrOS.Tests.Agents;

/// <summary>That a "yes" never answers another question than the one that its user saw.</summary>
public class QuestionsAtOnceTests
{
    [Fact]
    public async Task Of_two_questions_asked_at_once_neither_is_open()
    {
        await using var astros = new AstrosFixture();
        var contexts = astros.Get<ContextManager>();
        var start = contexts.Load(new() { Text = "" }, AstrosFixture.Ada);
        await contexts.UpdateAsync(start, AstrosFixture.Ada, Turn("1"));
        var (one, other) = (Load(contexts, start), Load(contexts, start));

        await contexts.UpdateAsync(one with { Question = Question("Delete a?") }, AstrosFixture.Ada, Turn("2"), one.Question);
        await contexts.UpdateAsync(other with { Question = Question("Delete b?") }, AstrosFixture.Ada, Turn("3"), other.Question);
        Assert.Null(Load(contexts, start).Question);

        var next = Load(contexts, start);
        await contexts.UpdateAsync(next with { Question = Question("Delete c?") }, AstrosFixture.Ada, Turn("4"), next.Question);
        Assert.Equal("Delete c?", Load(contexts, start).Question?.Text);
        next = Load(contexts, start);
        await contexts.UpdateAsync(next with { Question = Question("Delete d?") }, AstrosFixture.Ada, Turn("5"), next.Question);
        Assert.Equal("Delete d?", Load(contexts, start).Question?.Text);
    }

    private static Context Load(ContextManager contexts, Context start) => contexts.Load(new() { Text = "", SessionId = start.SessionId }, AstrosFixture.Ada);

    private static Turn Turn(string id) => new() { RequestId = id, At = 1, InputMethod = "text", Text = "", Message = "", Success = true, DurationMs = 0 };

    private static PendingQuestion Question(string text) => new()
    {
        ToolId = "files.trash", Arguments = JsonElement.Parse("{}"), Answers = [("", "yes")], Text = text, Language = "en",
        AskedAt = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero),
    };
}
