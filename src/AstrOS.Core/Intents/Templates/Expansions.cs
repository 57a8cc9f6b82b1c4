namespace AstrOS.Intents.Templates;

/// <summary>Writes out every text a template without lists and rules stands for, in the order of its alternatives.</summary>
internal static class Expansions
{
    /// <summary>A value with more readings than this is refused or matched piece by piece.</summary>
    public const int Limit = 1_000;

    /// <summary>The texts, or null when there are more than <paramref name="limit"/> or a list or rule is inside.</summary>
    public static IReadOnlyList<string>? Of(TemplateNode node, int limit, Func<RuleNode, TemplateNode?>? rules = null)
    {
        switch (node)
        {
            case LiteralNode literal:
                return [literal.Text];
            case SequenceNode sequence:
                return Join(sequence.Items, limit, rules);
            case AlternativeNode alternative:
                var texts = new List<string>();
                foreach (var item in alternative.Items)
                {
                    if (Of(item, limit, rules) is not { } some || texts.Count + some.Count > limit)
                        return null;
                    texts.AddRange(some);
                }

                return texts;
            case PermutationNode permutation:
                return Permute(permutation.Items, limit, rules);
            case RuleNode rule:
                return rules?.Invoke(rule) is { } body ? Of(body, limit, rules) : null;
            default:
                return null;
        }
    }

    private static List<string>? Join(IReadOnlyList<TemplateNode> items, int limit, Func<RuleNode, TemplateNode?>? rules)
    {
        List<string> texts = [""];
        foreach (var item in items)
        {
            if (Of(item, limit, rules) is not { } tails || (long)texts.Count * tails.Count > limit)
                return null;
            texts = tails.Count == 1 && texts.Count == 1
                ? [texts[0] + tails[0]]
                : texts.SelectMany(_ => tails, (head, tail) => head + tail).ToList();
        }

        return texts;
    }

    private static List<string>? Permute(IReadOnlyList<TemplateNode> items, int limit, Func<RuleNode, TemplateNode?>? rules)
    {
        if (items.Count == 1)
            return Of(items[0], limit, rules)?.Select(t => $" {t} ").ToList();
        var texts = new List<string>();
        for (var i = 0; i < items.Count; i++)
        {
            var rest = items.Where((_, index) => index != i).ToArray();
            if (Of(items[i], limit, rules) is not { } heads || Permute(rest, limit, rules) is not { } tails
                || texts.Count + ((long)heads.Count * tails.Count) > limit)
                return null;
            texts.AddRange(heads.SelectMany(_ => tails, (head, tail) => $" {head} {tail}"));
        }

        return texts;
    }
}
