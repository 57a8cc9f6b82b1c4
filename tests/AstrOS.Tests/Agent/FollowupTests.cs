using AstrOS.Intents.Loading;
using AstrOS.Plugins;
using AstrOS.Sdk.Requests;

namespace AstrOS.Tests.Agents;

/// <summary>A tool asks, and the next request of the conversation answers. It is Wednesday, 4 March 2026, 12:00 UTC.</summary>
public sealed class FollowupTests : IAsyncDisposable
{
    private readonly AstrosFixture _astros = new();
    private readonly List<RequestEvent> _events = [];
    private string? _session;

    public ValueTask DisposeAsync() => _astros.DisposeAsync();

    [Theory]
    [InlineData("set a timer", "For how long?", "10 minutes", "Timer set for 10 minutes", "en")]
    [InlineData("set a timer", "For how long?", "for half an hour please", "Timer set for 30 minutes", "en")]
    [InlineData("set a timer", "For how long?", "make it an hour and a half", "Timer set for 1 hour 30 minutes", "en")]
    [InlineData("stell einen Timer", "Wie lange?", "10 Minuten", "Timer", "de")]
    [InlineData("stell einen Timer", "Wie lange?", "eine halbe Stunde bitte", "Timer", "de")]
    [InlineData("pon un temporizador", "¿De cuánto tiempo?", "de 10 minutos", "Temporizador", "es")]
    [InlineData("pon un temporizador", "¿De cuánto tiempo?", "media hora", "Temporizador", "es")]
    [InlineData("set a timer", "For how long?", "10", "Timer set for 10 minutes", "en")]
    [InlineData("set a timer", "For how long?", "make it twenty", "Timer set for 20 minutes", "en")]
    [InlineData("stell einen Timer", "Wie lange?", "fünf", "Timer gestellt: 5 Minuten", "de")]
    [InlineData("pon un temporizador", "¿De cuánto tiempo?", "10", "Temporizador puesto: 10 minutos", "es")]
    [InlineData("wake me", "At what time?", "7", "Alarm set for Thursday, 5 March 2026 07:00", "en")]
    [InlineData("weck mich", "Um wie viel Uhr?", "um 7", "Wecker gestellt auf Donnerstag, 5. März 2026 07:00", "de")]
    [InlineData("despiértame", "¿A qué hora?", "a las 7", "Alarma puesta para el jueves, 5 de marzo de 2026 7:00", "es")]
    [InlineData("set an alarm", "At what time?", "at 7", "Alarm set for Wednesday, 4 March 2026 19:00", "en")]
    [InlineData("set an alarm", "At what time?", "7:30 am", "Alarm set", "en")]
    [InlineData("set an alarm", "At what time?", "tomorrow at half past 6", "Alarm set", "en")]
    [InlineData("stell einen Wecker", "Um wie viel Uhr?", "um 7", "Wecker", "de")]
    [InlineData("pon una alarma", "¿A qué hora?", "a las 7", "Alarma", "es")]
    [InlineData("remind me to call mom", "At what time?", "in 20 minutes", "", "en")]
    public async Task Answer_in_the_next_request_completes_the_call(string request, string question, string reply, string done, string language)
    {
        var asked = await AskAsync(request);
        Assert.Equal((false, true, question), (asked.Success, asked.RequiresFollowup, asked.Message));
        Assert.Equal(question, Assert.Single(_events.OfType<RequestEvent.Asks>()).Question);
        Assert.Empty(asked.Suggestions);

        var answered = await AskAsync(reply);
        Assert.True(answered.Success, answered.Message);
        Assert.False(answered.RequiresFollowup);
        Assert.StartsWith(done, answered.Message, StringComparison.Ordinal);
        Assert.Equal(language, answered.Metadata.Language);
        Assert.Equal((asked.Metadata.Tool, asked.Metadata.Intent), (answered.Metadata.Tool, answered.Metadata.Intent));
    }

    [Theory]
    [InlineData("the pizza one", "pizza")]
    [InlineData("pizza", "pizza")]
    [InlineData("the pizza timer please", "pizza")]
    [InlineData("the 5 minute one", "tea")]
    [InlineData("the first one", "tea")]
    [InlineData("the second one", "pizza")]
    [InlineData("der letzte", "pizza")]
    [InlineData("el primero", "tea")]
    public async Task Answer_to_which_picks_the_one_that_is_named(string reply, string label)
    {
        await AskAsync("set a pizza timer for 12 minutes");
        await AskAsync("set a tea timer for 5 minutes");
        Assert.True((await AskAsync("cancel the timer")).RequiresFollowup);

        var answered = await AskAsync(reply);

        Assert.True(answered.Success, answered.Message);
        Assert.Equal(label, answered.Data!.Value.GetProperty("items")[0].GetProperty("label").GetString());
        Assert.Equal(1, (await AskAsync("my timers")).Data!.Value.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("both")]
    [InlineData("all of them")]
    [InlineData("cancel all timers")]
    public async Task Answer_to_which_may_be_all(string reply)
    {
        await AskAsync("set a pizza timer for 12 minutes");
        await AskAsync("set a tea timer for 5 minutes");
        await AskAsync("cancel the timer");

        Assert.True((await AskAsync(reply)).Success);
        Assert.Equal(0, (await AskAsync("my timers")).Data!.Value.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("never mind", "All right, I do nothing.", "en")]
    [InlineData("vergiss es", "In Ordnung, ich tue nichts.", "de")]
    [InlineData("olvídalo", "De acuerdo, no hago nada.", "es")]
    [InlineData("thanks a lot", "You're welcome.", "en")]
    [InlineData("vielen Dank", "Gern geschehen.", "de")]
    [InlineData("gracias", "De nada.", "es")]
    [InlineData("hello", "Hello. Ask \"what can you do?\" for what I know.", "en")]
    [InlineData("hola", "Hola. Pregunta «¿qué puedes hacer?» y te digo lo que sé.", "es")]
    public async Task Words_that_ask_for_nothing_are_answered_and_nothing_is_done(string said, string answer, string language)
    {
        await AskAsync("set a tea timer for 5 minutes");

        var response = await AskAsync(said);

        Assert.Equal((true, false, answer, language), (response.Success, response.RequiresFollowup, response.Message, response.Metadata.Language));
        Assert.Null(response.Metadata.Tool);
        Assert.Equal(1, (await AskAsync("my timers")).Data!.Value.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("restore it")]
    [InlineData("bring the timer back")]
    [InlineData("hol ihn zurück")]
    [InlineData("recupéralo")]
    public async Task Restoring_right_after_a_cancel_brings_it_back(string said)
    {
        await AskAsync("set a tea timer for 5 minutes");
        await AskAsync("cancel the timer");

        Assert.True((await AskAsync(said)).Success);
        Assert.Equal(1, (await AskAsync("my timers")).Data!.Value.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("can you delete timers?")]
    [InlineData("kannst du Timer löschen?")]
    [InlineData("¿puedes borrar temporizadores?")]
    public async Task Asking_whether_it_can_cancel_timers_cancels_none(string said)
    {
        await AskAsync("set a tea timer for 5 minutes");

        Assert.Equal("help.capabilities", (await AskAsync(said)).Metadata.Tool);
        Assert.Equal(1, (await AskAsync("my timers")).Data!.Value.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Answer_that_fits_nothing_leaves_the_question_open()
    {
        await AskAsync("set a pizza timer for 12 minutes");
        await AskAsync("set a tea timer for 5 minutes");
        await AskAsync("cancel the timer");

        Assert.False((await AskAsync("the bread one")).Success);
        Assert.True((await AskAsync("the tea one")).Success);
    }

    [Fact]
    public async Task Answer_about_an_alarm_may_be_its_time()
    {
        await AskAsync("set an alarm for 7 am");
        await AskAsync("set an alarm for 8 am");
        await AskAsync("cancel the alarm");

        var answered = await AskAsync("the 7 o'clock one");

        Assert.Equal("2026-03-05T07:00:00", answered.Data!.Value.GetProperty("items")[0].GetProperty("due").GetString()![..19]);
    }

    [Fact]
    public async Task Answer_is_measured_from_the_day_that_was_named()
    {
        Assert.True((await AskAsync("set an alarm for friday")).RequiresFollowup);

        var answered = await AskAsync("at 7");

        Assert.Equal("2026-03-06T07:00:00", answered.Data!.Value.GetProperty("due").GetString()![..19]);
    }

    [Fact]
    public async Task Answer_keeps_how_an_alarm_comes_again()
    {
        Assert.True((await AskAsync("wake me every weekday")).RequiresFollowup);

        var answered = await AskAsync("at 7");

        Assert.StartsWith("FREQ=WEEKLY", answered.Data!.Value.GetProperty("recurrence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never mind")]
    [InlineData("cancel")]
    [InlineData("no thanks")]
    [InlineData("Vergiss es!")]
    [InlineData("olvídalo")]
    public async Task Question_that_is_waved_away_is_dropped(string words)
    {
        await AskAsync("set a timer");

        var dropped = await AskAsync(words);

        Assert.Equal((true, false, null), (dropped.Success, dropped.RequiresFollowup, dropped.Metadata.Error));
        Assert.Equal(Meaning(await AskAsync("10 minutes")), Meaning(await _astros.AskAsync("10 minutes")));
    }

    [Fact]
    public async Task Question_is_dropped_by_any_other_request_that_is_understood()
    {
        await AskAsync("set a timer");

        Assert.Equal("clock.time", (await AskAsync("what time is it?")).Metadata.Intent);
        Assert.Equal("not_understood", (await AskAsync("10 minutes")).Metadata.Error);
    }

    [Fact]
    public async Task Question_is_asked_again_when_the_words_mean_nothing()
    {
        await AskAsync("set a timer");

        var again = await AskAsync("paint the moon green");

        Assert.Equal((false, true, "I could not read that. For how long?"), (again.Success, again.RequiresFollowup, again.Message));
        Assert.True((await AskAsync("10 minutes")).Success);
    }

    [Fact]
    public async Task Question_expires()
    {
        await AskAsync("set a timer");
        _astros.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((false, false), await AskAsync("10 minutes") is var late ? (late.Success, late.RequiresFollowup) : default);
    }

    [Fact]
    public async Task Question_is_answered_once()
    {
        await AskAsync("set a timer");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _astros.AskAsync("10 minutes", _session)));

        Assert.Equal(1, (await AskAsync("my timers")).Data!.Value.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Question_of_one_conversation_is_not_answered_in_another()
    {
        await AskAsync("set a timer");

        Assert.Equal("not_understood", (await _astros.AskAsync("10 minutes")).Metadata.Error);
    }

    [Fact]
    public async Task Question_to_a_text_takes_any_words()
    {
        Assert.True((await AskAsync("remind me tomorrow at 8")).RequiresFollowup);

        var answered = await AskAsync("to water the plants");

        Assert.Equal("water the plants", answered.Data!.Value.GetProperty("text").GetString());
    }

    [Fact]
    public void Replies_of_every_language_read_the_same_types()
    {
        var types = new LanguageFiles(Path.Combine(AppContext.BaseDirectory, "replies")).All.ToDictionary(
            file => file.Key,
            file => string.Join(' ', SentenceFileReader.Read(file.Value, File.ReadAllText(file.Value)).Blocks.Select(block => block.Intent).Distinct().Order(StringComparer.Ordinal)));

        Assert.Equal(["de", "en", "es"], types.Keys.Order(StringComparer.Ordinal));
        Assert.Single(types.Values.Distinct());
    }

    private static string? Meaning(Response response) => response.Metadata.Error;

    private async Task<Response> AskAsync(string text)
    {
        var response = await _astros.AskAsync(text, _session, report: _events.Add);
        _session = response.Metadata.SessionId;
        return response;
    }
}
