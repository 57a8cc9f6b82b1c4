using AstrOS.Intents;
using AstrOS.Intents.Compilation;
using AstrOS.Intents.Generation;
using AstrOS.Intents.Loading;

namespace AstrOS.Bench.Quality;

/// <summary>Made material: more templates than anybody wrote, and texts that mean nothing.</summary>
internal static class SentencesScale
{
    private static readonly string[] Verbs =
        ["open", "close", "start", "stop", "show", "hide", "find", "copy", "move", "rename", "list", "sort", "print", "send", "read", "check"];

    private static readonly string[] Endings =
        ["in {area}", "on {floor}", "to {brightness:level}", "of {name}", "for {timer_minutes:minutes} minute[s]", "named {message:text}", "again", "(now|right now)"];

    /// <summary>Templates built from made-up nouns and the rules of the set, no two alike.</summary>
    public static SentenceFile Make(int count)
    {
        var random = new Random(1);
        var yaml = new System.Text.StringBuilder("intents:\n");
        const int PerIntent = 20;
        for (var i = 0; i < count; i += PerIntent)
        {
            yaml.Append("  Made").Append(i).Append(":\n    data:\n      - sentences:\n");
            for (var j = i; j < Math.Min(i + PerIntent, count); j++)
            {
                var verb = Verbs[random.Next(Verbs.Length)];
                var other = Verbs[random.Next(Verbs.Length)];
                yaml.Append("          - \"(").Append(verb).Append('|').Append(other).Append(") [<the>] ")
                    .Append(Noun(random)).Append("[s] [").Append(Noun(random)).Append("] ")
                    .Append(Endings[random.Next(Endings.Length)]).Append("\"\n");
            }
        }

        return SentenceFileReader.Read("made.yaml", yaml.ToString());
    }

    /// <summary>Sequences of 3 to 10 words out of the words the sentences and lists are made of.</summary>
    public static List<string> Misses(CompiledLanguage language, int count)
    {
        var words = Vocabulary(language.Automaton).Order(StringComparer.Ordinal).ToArray();
        if (words.Length == 0)
            return [];
        var random = new Random(7);
        return Enumerable.Range(0, count)
            .Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(3, 11)).Select(_ => words[random.Next(words.Length)])))
            .ToList();
    }

    /// <summary>Requests that fit a template, from all over the set.</summary>
    public static List<string> Hits(CompiledLanguage language, int count)
    {
        var generator = new SentenceGenerator(language.Automaton, language.Language);
        var random = new Random(5);
        return Enumerable.Range(0, count)
            .Select(_ => generator.Random(random.Next(language.Automaton.Templates.Length), random))
            .ToList();
    }

    private static HashSet<string> Vocabulary(Automaton automaton)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var literal in automaton.Literals)
            words.UnionWith(literal.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var entry in automaton.Lists.SelectMany(l => l.Entries))
            words.UnionWith(entry.Words);
        return words;
    }

    private static string Noun(Random random)
    {
        const string Consonants = "bdfgklmnprst";
        const string Vowels = "aeiou";
        return string.Create(random.Next(2, 4) * 2, random, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = i % 2 == 0 ? Consonants[source.Next(Consonants.Length)] : Vowels[source.Next(Vowels.Length)];
        });
    }
}
