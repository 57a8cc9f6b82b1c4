using System.Globalization;
using AstrOS.Intents.Compilation;
using AstrOS.Intents.Loading;
using AstrOS.Intents.Numbers;

namespace AstrOS.Intents.Matching;

/// <summary>What values a list, range or typed entity has at a position; found once and noted.</summary>
internal sealed partial class Matcher
{
    /// <summary>One reading of a value.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Value">The list entry, or the number of the entity's value.</param>
    /// <param name="Number">The number of a range.</param>
    /// <param name="Literals">How much it counts as literal text.</param>
    /// <param name="WordStart">Whether a word starts after it; null leaves that as it was before.</param>
    private readonly record struct Span(int Start, int End, int Value, double Number, int Literals, bool? WordStart, bool IsGuess = false);

    private (int First, int Count) SpansOf(SlotReference reference, int position, bool wordStart)
    {
        if (position >= _length)
            return (0, 0);
        var begin = wordStart || reference.Kind == NodeKind.Range ? SkipBlanks(position) : position;
        var key = ((ulong)reference.Kind << 32) | (uint)reference.Index;
        var place = ((ulong)begin << 2) | (wordStart ? 2UL : 0) | (begin > position ? 1UL : 0);
        var noted = _found.Get(key, place, out var known);
        if (known)
            return (noted >> 12, noted & 0xFFF);

        var first = _spans.Count;
        switch (reference.Kind)
        {
            case NodeKind.Text:
                AddListSpans(reference, begin, wordStart);
                break;
            case NodeKind.Range:
                AddRangeSpans(_automaton.Ranges[reference.Index], begin, begin > position && !wordStart);
                break;
            case NodeKind.Entity:
                AddEntitySpans(reference, begin);
                break;
        }

        // More readings than this at one place are no sentence any more.
        var count = Math.Min(_spans.Count - first, 0xFFF);
        if (first >= 1 << 19)
            (first, count, _steps) = (0, 0, MaxSteps + 1);
        _found.Get(key, place, out _) = (first << 12) | count;
        _steps += count;
        return (first, count);
    }

    private void AddListSpans(SlotReference reference, int begin, bool wordStart)
    {
        _listMatches.Clear();
        _automaton.Lists[reference.Index].Find(_folded.AsSpan(0, _length), begin, wordStart, _listMatches);
        foreach (var match in _listMatches)
            _spans.Add(new Span(begin, match.End, match.Entry, 0, 0, StartsWord(match.End) ? true : null));
    }

    private void AddRangeSpans(RangeDefinition range, int begin, bool insideWord)
    {
        var text = _folded.AsSpan(0, _length);
        var digits = begin < _length && text[begin] == '-' ? begin + 1 : begin;
        var end = SkipDigits(digits);
        if (end > digits)
        {
            if (range.Fractions != FractionKind.None && end < _length && text[end] is '.' or ',')
            {
                var fraction = SkipDigits(end + 1);
                if (fraction > end + 1)
                    end = fraction;
            }

            if (range.Digits && double.TryParse(
                    text[begin..end].ToString().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && Contains(range, value))
                _spans.Add(new Span(begin, end, -1, value * (range.Multiplier ?? 1), 0, null));
            return;
        }

        if (!range.Words || insideWord)
            return;
        foreach (var match in NumbersAt(begin))
        {
            if (Contains(range, match.Value))
            {
                _spans.Add(new Span(
                    begin, begin + match.Length, -1, match.Value * (range.Multiplier ?? 1), match.Length, false));
            }
        }
    }

    /// <summary>Number words do not depend on the range they are asked for.</summary>
    private IReadOnlyList<NumberMatch> NumbersAt(int begin)
    {
        if (begin >= _length)
            return [];
        ref var noted = ref _found.Get((ulong)NodeKind.Range << 33, (ulong)begin, out var known);
        if (!known)
        {
            var numbers = NumberWords.Match(_folded.AsSpan(0, _length), begin, _language, wholeWords: false);
            noted = numbers.Count == 0 ? 0 : _numbers.Count + 1;
            if (numbers.Count > 0)
                _numbers.Add(numbers);
        }

        return noted == 0 ? [] : _numbers[noted - 1];
    }

    private int SkipDigits(int position)
    {
        while (position < _length && char.IsAsciiDigit(_folded[position]))
            position++;
        return position;
    }

    private static bool Contains(RangeDefinition range, double value)
    {
        var whole = Math.Floor(value);
        var fraction = value - whole;
        var allowed = fraction == 0 || range.Fractions switch
        {
            FractionKind.Halves => fraction == 0.5,
            FractionKind.Tenths => Math.Abs((fraction * 10) - Math.Round(fraction * 10)) < 1e-9,
            _ => false,
        };
        return allowed && whole >= range.From && whole <= range.To && (whole - range.From) % range.Step == 0;
    }

    private void AddEntitySpans(SlotReference reference, int begin)
    {
        if (begin >= _text.Length || (begin > 0 && Folding.IsWord(_text[begin - 1]) && Folding.IsWord(_text[begin])))
            return;
        foreach (var match in _automaton.Entities[reference.Index].Match(_text, begin, _language, _context))
        {
            if (match.Length < 1 || match.Length > _text.Length - begin)
                continue;
            _entityValues.Add(match.Value);
            _spans.Add(new Span(begin, begin + match.Length, _entityValues.Count - 1, 0, 0, null, match.IsGuess));
        }
    }

    /// <summary>
    /// The next place after <paramref name="last"/> where a wildcard that began at <paramref name="begin"/> may end: the start
    /// of a word, a dash that may be taken as a blank, or the end of the text; anywhere when <paramref name="next"/> can begin
    /// inside a word. 0 when there is none.
    /// </summary>
    private int NextWildcardEnd(int begin, int last, int next)
    {
        var anywhere = _automaton.BeginsInWord[next];
        for (var end = Math.Max(last, begin) + 1; end < _length; end++)
        {
            if (_folded[end] != ' ' && (anywhere || StartsWord(end) || Folding.IsDash(_folded[end])))
                return end;
        }

        return last < _length && begin < _length - 1 ? _length : 0;
    }

    private bool StartsWord(int position) => _folded[position - 1] == ' ';

    /// <summary>Whether a wildcard takes no more words than it may.</summary>
    private bool HasRoom(SlotReference wildcard, int begin, int end)
    {
        if (wildcard.Index == 0)
            return true;
        var words = 1;
        for (var i = begin + 1; i < end; i++)
        {
            if (_folded[i - 1] == ' ' && _folded[i] != ' ')
                words++;
        }

        return words <= wildcard.Index;
    }
}
