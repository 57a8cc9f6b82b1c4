using AstrOS.Intents.Normalization;
using CsCheck;

namespace AstrOS.Tests.Intents.Normalization;

public sealed class NormalizationTests
{
    [Theory]
    [InlineData("Hello, world!", "Hello world")]
    [InlineData("¿Qué hora es?", "Qué hora es")]
    [InlineData("at 10:30, or 4.5.", "at 10:30 or 4.5")]
    [InlineData("wait ... what", "wait what")]
    [InlineData("open https://example.org/?q=1, please.", "open https://example.org/?q=1 please")]
    [InlineData("note: //x", "note //x")]
    [InlineData("delete ~/.cache, and .bashrc.", "delete ~/.cache and .bashrc")]
    [InlineData("ls ../old", "ls ../old")]
    [InlineData("so .. what", "so what")]
    [InlineData("it's", "it's")]
    [InlineData(" a \t b\n", "a b")]
    [InlineData("e\u0301t\u00e9", "été")]
    [InlineData("", "")]
    public void Normalize_text_is_cleaned(string text, string expected) => Assert.Equal(expected, TextNormalizer.Normalize(text));

    [Fact]
    public void Normalize_lone_surrogates_do_not_throw() => Assert.Equal("a\uFFFDb", TextNormalizer.Normalize("a\uD800b"));

    [Fact]
    public void Normalize_twice_changes_nothing_more() =>
        Gen.String.Sample(text => TextNormalizer.CollapseBlanks(TextNormalizer.Normalize(text)) == TextNormalizer.Normalize(text));

    [Theory]
    [InlineData("ｔｕｒｎ ｏｎ", "turn on")]
    [InlineData("what’s up", "what's up")]
    [InlineData("open “notes”", "open notes")]
    [InlineData("the ﬁle", "the file")]
    [InlineData("delete “my old notes.txt” now", "delete “my old notes.txt” now")]
    [InlineData("\"open the notes\"", "open the notes")]
    [InlineData("5\" and more", "5 and more")]
    public void Fold_look_alikes_become_the_same(string text, string expected) => Assert.Equal(expected, Compatibility.Fold(text));

    [Theory]
    [InlineData("what's the time", "what is the time")]
    [InlineData("whats up and where's it", "what is up and where is it")]
    [InlineData("Don't", "do not")]
    [InlineData("whatsoever", "whatsoever")]
    public void Expand_contractions_are_written_out(string text, string expected) => Assert.Equal(expected, Contractions.Expand(text, "en"));

    [Fact]
    public void Expand_other_languages_stay() => Assert.Equal("it's", Contractions.Expand("it's", "de"));

    [Fact]
    public void Contract_is_the_way_back() => Assert.Equal("what's the time", Contractions.Contract("what is the time", "en"));

    [Theory]
    [InlineData("please stop", "stop")]
    [InlineData("Stop, PLEASE", "Stop,")]
    [InlineData("stop pleased", "stop pleased")]
    [InlineData("stop can you go", "stop go")]
    [InlineData("please", "")]
    public void Remove_skip_words_are_taken_out(string text, string expected) =>
        Assert.Equal(expected, new SkipWords(["please", "can", "can you"]).Remove(text));

    [Theory]
    [InlineData("light", "light", 0)]
    [InlineData("lihgt", "light", 1)]
    [InlineData("ligt", "light", 1)]
    [InlineData("lightt", "light", 1)]
    [InlineData("lamp", "light", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Between_counts_slips(string a, string b, int expected) => Assert.Equal(expected, EditDistance.Between(a, b, 2));

    [Fact]
    public void Between_is_the_same_both_ways() => Gen.Select(Gen.String[0, 10], Gen.String[0, 10]).Sample((a, b) =>
        EditDistance.Between(a, b, 3) == EditDistance.Between(b, a, 3));

    [Theory]
    [InlineData("memroy", "memory")]
    [InlineData("emmory", "memory")]
    [InlineData("memory", null)]
    [InlineData("tme", null)]
    [InlineData("temprature", "temperature")]
    [InlineData("x5mory", null)]
    public void Suggest_unknown_words_only(string word, string? expected) =>
        Assert.Equal(expected, new Vocabulary(["memory", "time", "temperature"]).Suggest(word, 1) is [var best] ? best : null);

    [Theory]
    [InlineData("delete", "deleted", null)]
    [InlineData("delete", "delte", "delete")]
    [InlineData("stelle", "stellte", null)]
    [InlineData("cancela", "canceló", null)]
    [InlineData("cancela", "cancelo", null)]
    [InlineData("cancela", "cancla", "cancela")]
    [InlineData("einen", "keinen", null)]
    [InlineData("nacht", "nicht", null)]
    public void Suggest_bends_neither_other_forms_nor_negations(string known, string word, string? expected) =>
        Assert.Equal(expected, new Vocabulary([known]).Suggest(word, 1) is [var best] ? best : null);

    [Theory]
    [InlineData("\"set a timer\" is what she wrote", true)]
    [InlineData("„stell einen Timer“ sagte sie", true)]
    [InlineData("«pon una alarma» dijo ella", true)]
    [InlineData("\"set a timer\"", false)]
    [InlineData("\"pizza\" timer 10 minutes", false)]
    [InlineData("remind me to \"call mom\" at 7", false)]
    public void Quotation_that_is_spoken_of_is_reported(string text, bool reported) => Assert.Equal(reported, Quotation.IsReported(text));

    [Theory]
    [InlineData("de", "den urlaub nicht", true)]
    [InlineData("de", "den urlaub noch nicht", true)]
    [InlineData("de", "den urlaub nicht mehr", true)]
    [InlineData("de", "den Urlaub auf keinen Fall", true)]
    [InlineData("de", "nichts", true)]
    [InlineData("de", "nicht an den termin", true)]
    [InlineData("de", "nicht zu spät zu kommen", false)]
    [InlineData("de", "ich das nicht vergessen darf", false)]
    [InlineData("de", "der drucker geht nicht", false)]
    [InlineData("de", "warum geht mein wlan nicht", false)]
    [InlineData("de", "nacht", false)]
    [InlineData("es", "el coche no", true)]
    [InlineData("es", "el coche mejor no", true)]
    [InlineData("es", "el coche todavía no", true)]
    [InlineData("es", "nada", true)]
    [InlineData("es", "no fumar", false)]
    [InlineData("es", "Pedro dijo que no", false)]
    [InlineData("en", "the car not", true)]
    [InlineData("en", "the car never mind", true)]
    [InlineData("en", "he did not", false)]
    [InlineData("en", "whether to go or not", false)]
    [InlineData("en", "not to be late", false)]
    [InlineData("en", "", false)]
    public void Denies_finds_the_negation_of_the_request(string language, string value, bool denies) =>
        Assert.Equal(denies, Negations.Denies(value, value, language));

    [Fact]
    public void Denies_leaves_what_stands_behind_a_colon() =>
        Assert.False(Negations.Denies("nicht vergessen Müll", "Notiz: nicht vergessen, Müll", "de"));

    [Theory]
    [InlineData("de", "soll ich milch", true)]
    [InlineData("de", "milch und eier", false)]
    [InlineData("de", "was", false)]
    [InlineData("es", "puedo pan", true)]
    [InlineData("es", "pan", false)]
    public void Openings_tell_a_clause_from_a_name(string language, string value, bool isClause) =>
        Assert.Equal(isClause, Openings.IsClause(value, language));

    [Theory]
    [InlineData("de", "was hab ich grad kopiert", "was habe ich gerade kopiert")]
    [InlineData("es", "q hay en descargas", "qué hay en descargas")]
    [InlineData("fr", "hab", "hab")]
    public void Expand_writes_out_what_is_shortened_in_talk(string language, string text, string expected) =>
        Assert.Equal(expected, Contractions.Expand(text, language));

    [Fact]
    public void Variants_change_two_words_at_most() =>
        Assert.All(
            TypoCorrector.Variants("shwo memroy usgae tody", new Vocabulary(["show", "memory", "usage", "today"])),
            v => Assert.InRange(v.Split(' ').Except("shwo memroy usgae tody".Split(' ')).Count(), 1, 2));
}
