using System.Text;
using AstrOS.Intents;
using AstrOS.Intents.Matching;
using NodaTime;

namespace AstrOS.Fuzz;

/// <summary>What is fed with bytes. A target that throws anything but what is allowed has found a fault.</summary>
internal static class Targets
{
    private const string Sentences = """
        skip_words: [please, could you]
        lists:
          name: {values: [lamp, "front[ ]door", Trader Joe]}
          n: {range: {from: 0, to: 100, fractions: halves}}
          text: {wildcard: true}
        expansion_rules: {the: "(the|my)", for: "{n} minute[s] [[and] {n:seconds} second[s]]"}
        intents:
          A: {data: [{sentences: ["turn (on;[<the>] {name})", "{text} in <for>", "add {text} to [<the>] list[s]"]}]}
          B: {data: [{sentences: ["set {name} to {n}[([ ]%)| percent]", "{text} (a;b;[c]) {text:more}"]}]}
        """;

    private static readonly IntentRecognizer Recognizer = new(new SentenceSet([new("p", "en", "p.yaml", Sentences)], []));
    private static readonly RecognitionContext Context = new() { Languages = ["en"], Now = default, Zone = DateTimeZone.Utc };

    public static Action<ReadOnlySpan<byte>> Find(string name) => name switch
    {
        "request" => Request,
        "sentences" => SentenceFile,
        _ => throw new ArgumentException($"there is no target '{name}'; there are request and sentences"),
    };

    /// <summary>Any text said to the recogniser.</summary>
    public static void Request(ReadOnlySpan<byte> bytes) => Recognize(Recognizer, Encoding.UTF8.GetString(bytes));

    /// <summary>Any text as a sentence file, whose own examples must then be recognised without a fault.</summary>
    public static void SentenceFile(ReadOnlySpan<byte> bytes)
    {
        var set = new SentenceSet([new("p", "en", "p.yaml", Encoding.UTF8.GetString(bytes))], []);
        var recognizer = new IntentRecognizer(set);
        set.CompileAll();
        foreach (var example in set.Examples("A", "en"))
            Recognize(recognizer, example);
    }

    private static void Recognize(IntentRecognizer recognizer, string text)
    {
        _ = recognizer.Recognize(text, Context);

        // What is noted at a step may be found many at once, so the bound is overrun by as much.
        if (CompiledLanguage.LastSteps > Matcher.MaxSteps + 5_000)
            throw new InvalidOperationException($"{CompiledLanguage.LastSteps} steps for one text");
    }

    public static IReadOnlyList<string> Samples =>
    [
        Sentences, "turn on the lamp", "boil eggs in 5 minutes and thirty seconds", "add milk to my list", "set trader joe to fifty-five percent",
    ];
}
