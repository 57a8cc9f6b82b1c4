using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AstrOS.Intents;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Matching;
using NodaTime;

namespace AstrOS.Bench.Quality;

/// <summary>Runs the expectations and the clock.</summary>
internal static class SentencesBench
{
    private static readonly RecognitionContext Anywhere = new() { Languages = [], Now = default, Zone = DateTimeZone.Utc };

    public static int Run(SentencesOptions options)
    {
        var lines = options.Tests is null ? [] : SentencesLine.ReadAll(options.Tests);
        var set = SentencesSet.Find(options.Sentences, lines.Select(l => l.Language).FirstOrDefault(l => l.Length > 0));
        var fixtures = SentencesFixtures.Read(options.Fixtures);

        var (cold, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var language = set.CompileFlat(fixtures);
        cold.Stop();
        processor = Environment.CpuUsage.TotalTime - processor;
        Console.WriteLine(Line("compile, first time in the process", $"{Ms(cold.Elapsed)}, and {Ms(processor)} of processor time, which a busy machine changes less"));
        var warm = Enumerable.Range(0, 12).Select(_ => Time(() => set.CompileFlat(fixtures))).Order().ToArray();
        Console.WriteLine(Line("compile, best and median of 12 more", $"{Ms(warm[0])}, {Ms(warm[6])}   (files in memory; YAML, templates, automaton; budget 100 ms)"));
        Console.WriteLine(Line("memory of the compiled set", Memory(() => set.CompileFlat(fixtures))));
        Describe(language);

        var flat = lines.Where(l => !l.IsFolder).ToList();
        var folder = lines.Where(l => l.IsFolder).ToList();

        using var output = options.Output is null ? null : new StreamWriter(options.Output);
        var judge = new SentencesJudge(options.Show, output);
        WarmUp(language, flat.Select(l => (l.Input, l.Context)).ToList());
        foreach (var line in flat)
            judge.Judge(line, language);
        judge.Print("flat");
        if (folder.Count > 0)
        {
            var files = set.ReadFolders();
            foreach (var line in folder)
                judge.Judge(line, CompiledLanguage.Compile(set.Language, files.Select(f => ("sentences", f)), [], line.OwnLists()));
            judge.Print("folder");
        }

        if (options.Templates > 0)
        {
            var more = SentencesScale.Make(options.Templates - language.Automaton.Templates.Length);
            Console.WriteLine($"With {options.Templates} templates, the added ones made up (budget: hit p99 1 ms, miss p99 3 ms)");
            language = set.CompileFlat(fixtures, more);
            Console.WriteLine(Line("compile", Ms(Time(() => set.CompileFlat(fixtures, more)))));
            Console.WriteLine(Line("memory of the compiled set", Memory(() => set.CompileFlat(fixtures, more))));
            Describe(language);
        }
        else
        {
            Console.WriteLine("One thread, warm (budget: hit p50 0.05 ms, p99 0.5 ms; hassil 3.0.1: hits p50 6.2, p99 67; misses p50 4.3, p99 12)");
        }

        Measure("hits", language, flat.Where(l => !l.ExpectsFailure).Select(l => (l.Input, l.Context)).ToList());
        if (options.Templates > 0)
            Measure("hits of any template", language, SentencesScale.Hits(language, 5_000).Select(t => (t, (Dictionary<string, DataValue>?)null)).ToList());
        Measure("misses", language, SentencesScale.Misses(language, 10_000)
            .Select(t => (t, (Dictionary<string, DataValue>?)null)).ToList());
        return judge.Failed == 0 ? 0 : 1;
    }

    private static void Measure(string what, CompiledLanguage language, List<(string Text, Dictionary<string, DataValue>? Context)> texts)
    {
        if (texts.Count == 0)
            return;
        var found = 0;
        var steps = 0;
        WarmUp(language, texts);
        var times = new double[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var best = double.MaxValue;
            for (var repeat = 0; repeat < (texts.Count > 2_000 ? 1 : 3); repeat++)
            {
                var start = Stopwatch.GetTimestamp();
                var result = language.Match(language.Prepare(texts[i].Text), Anywhere, texts[i].Context);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (repeat == 0 && result is not null)
                    found++;
            }

            steps = Math.Max(steps, CompiledLanguage.LastSteps);
            times[i] = best;
        }

        Array.Sort(times);
        Console.WriteLine(Line(
            $"{what} ({found} of {texts.Count} match)",
            string.Create(CultureInfo.InvariantCulture,
                $"p50 {At(times, 0.5):0.000}  p95 {At(times, 0.95):0.000}  p99 {At(times, 0.99):0.000}  max {times[^1]:0.000} ms, at most {steps} steps")));
    }

    /// <summary>Until the runtime has compiled the code for good.</summary>
    private static void WarmUp(CompiledLanguage language, List<(string Text, Dictionary<string, DataValue>? Context)> texts)
    {
        for (var round = 0; texts.Count > 0 && round < 1 + (20_000 / texts.Count); round++)
        {
            foreach (var (text, context) in texts)
                language.Match(language.Prepare(text), Anywhere, context);
        }
    }

    private static void Describe(CompiledLanguage language)
    {
        var automaton = language.Automaton;
        Console.WriteLine(Line(
            "compiled",
            $"{automaton.Templates.Length} templates, {automaton.States.Length} states, {automaton.Literals.Length} literals, {automaton.Lists.Length} lists"));
    }

    private static double At(double[] sorted, double part) => sorted[(int)((sorted.Length - 1) * part)];

    private static TimeSpan Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static string Memory(Func<object> make)
    {
        var before = GC.GetTotalMemory(true);
        var made = make();
        var after = GC.GetTotalMemory(true);
        GC.KeepAlive(made);
        return string.Create(CultureInfo.InvariantCulture, $"{(after - before) / 1048576.0:0.0} MB");
    }

    private static string Ms(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");

    private static string Line(string what, string value) => $"  {what,-42} {value}";

    /// <summary>Counts what passes and writes it down.</summary>
    private sealed class SentencesJudge(int show, StreamWriter? output)
    {
        private int _lines;
        private int _intents;
        private int _frames;
        private int _passes;
        private int _expectedFailures;

        public int Failed { get; private set; }

        public void Judge(SentencesLine line, CompiledLanguage language)
        {
            var start = Stopwatch.GetTimestamp();
            var result = language.Match(language.Prepare(line.Input), Anywhere, line.Context);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Write(line, result, took);

            var (intent, frame) = (line.HasIntent(result), line.HasFrame(result));
            var pass = frame && line.HasContext(result);
            _lines++;
            _intents += intent ? 1 : 0;
            _frames += frame ? 1 : 0;
            _passes += pass ? 1 : 0;
            _expectedFailures += line.ExpectsFailure ? 1 : 0;
            if (pass || line.ExpectsFailure)
                return;
            Failed++;
            if (Failed <= show)
                Console.WriteLine($"  FAIL {line.Id} \"{line.Input}\": {line.Intent} expected, {Describe(result)}");
        }

        public void Print(string what)
        {
            if (_lines > 0)
            {
                Console.WriteLine(Line(what, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_lines} lines: intent {_intents}, frame {_frames}, passes {_passes}, {_expectedFailures} expected to fail")));
            }

            (_lines, _intents, _frames, _passes, _expectedFailures) = (0, 0, 0, 0, 0);
        }

        private void Write(SentencesLine line, MatchResult? result, double took) =>
            output?.WriteLine(JsonSerializer.Serialize(new
            {
                id = line.Id,
                text = line.Input,
                intent = result?.Block.Intent,
                slots = result?.Slots.ToDictionary(s => s.Slot, s => s.ToJson()) ?? [],
                context = result?.Context.ToDictionary(c => c.Key, c => c.Value.ToJson()) ?? [],
                combination = line.IsFolder ? result?.Block.Origin : null,
                ms = Math.Round(took, 4),
            }));

        private static string Describe(MatchResult? result) => result is null
            ? "nothing found"
            : $"{result.Block.Intent} found {string.Join(", ", result.Slots.Select(s => $"{s.Slot}={s.Value}"))} by \"{result.Sentence.Text}\" [{result.Rank}]";
    }
}
