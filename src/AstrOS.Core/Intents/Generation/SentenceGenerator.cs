using System.Globalization;
using System.Text;
using AstrOS.Intents.Compilation;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Normalization;

namespace AstrOS.Intents.Generation;

/// <summary>Walks the automaton from a sentence's start to the end and writes down what it meets: a request that fits.</summary>
internal sealed class SentenceGenerator(Automaton automaton, string language)
{
    private string[]? _words;

    /// <summary>The plainest request of a sentence: first alternatives, no optional parts, likely values.</summary>
    public string Plainest(int template) => Write(template, null);

    /// <summary>Any request of a sentence.</summary>
    public string Random(int template, Random random) => Write(template, random);

    private string Write(int template, Random? random)
    {
        var text = new StringBuilder();
        var id = automaton.Templates[template].Start;
        while (automaton.States[id] is var state && state.Kind != NodeKind.Accept)
        {
            id = state.Next;
            switch (state.Kind)
            {
                case NodeKind.Split:
                    id = random is null
                        ? Plain(state)
                        : automaton.Targets[state.Argument + random.Next(state.Next)];
                    break;
                case NodeKind.Literal:
                    text.Append(automaton.Literals[state.Argument].Original);
                    break;
                default:
                    text.Append(Value(automaton.References[state.Argument], random));
                    break;
            }
        }

        return TextNormalizer.CollapseBlanks(text.ToString());
    }

    /// <summary>
    /// What follows an optional part is its last alternative, and so is what the others lead to: then it is left out, unless
    /// it is the sentence's end ("how much memory is [free]"), which authors often make optional though it is needed to sound
    /// right. Otherwise the first alternative is taken.
    /// </summary>
    private int Plain(State split)
    {
        var targets = automaton.Targets.AsSpan(split.Argument, split.Next);
        var last = targets[^1];
        return last != 0 && LeadsTo(targets[0], last, 40) ? last : targets[0];
    }

    private bool LeadsTo(int from, int to, int steps)
    {
        // States are made from the back, so whatever leads to a state has a higher number.
        while (from > to && steps-- > 0)
        {
            var state = automaton.States[from];
            from = state.Kind == NodeKind.Split ? automaton.Targets[state.Argument] : state.Next;
        }

        return from == to;
    }

    private string Value(SlotReference reference, Random? random)
    {
        switch (reference.Kind)
        {
            case NodeKind.Text:
                var entries = automaton.Lists[reference.Index].Entries;
                if (entries.Count == 0)
                    return "…";
                return entries[random?.Next(entries.Count) ?? 0].Text;
            case NodeKind.Range:
                var range = automaton.Ranges[reference.Index];
                var half = random is not null && range.Fractions != FractionKind.None && random.Next(3) == 0 ? ".5" : "";
                return Number(range, random).ToString(CultureInfo.InvariantCulture) + half;
            case NodeKind.Entity:
                return SampleValues.Of(automaton.Entities[reference.Index].Type, reference.Slot, language);
            default:
                return random is null ? SampleValues.Text(reference.Slot, language) : AnyWords(reference.Index, random);
        }
    }

    /// <summary>For a wildcard the sentences' own words, which are the hardest to tell from what stands around it.</summary>
    private string AnyWords(int most, Random random)
    {
        _words ??= automaton.Literals.Select(l => l.Text.Trim()).Where(w => w.Length > 0 && w.All(char.IsLetter)).Append("milk").ToArray();
        var count = random.Next(1, most is 0 or > 3 ? 4 : most + 1);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => _words[random.Next(_words.Length)]));
    }

    private static int Number(RangeDefinition range, Random? random)
    {
        var count = ((range.To - range.From) / range.Step) + 1;
        return range.From + (range.Step * (random?.Next(count) ?? Math.Min(count - 1, count > 50 ? 20 : 4)));
    }
}
