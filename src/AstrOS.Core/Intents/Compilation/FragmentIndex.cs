namespace AstrOS.Intents.Compilation;

/// <summary>
/// Tells which templates a text can match at all. Every template demands clauses, each a set of fragments one of which must
/// occur in the text. A template is looked up by the rarest of its clauses and then held against the others, so that the work
/// grows with the templates that share words with the text and not with the number of templates.
/// </summary>
internal sealed class FragmentIndex
{
    private readonly FragmentTrie _trie;
    private readonly int[][] _clausesOfFragment;
    private readonly int[][] _templatesOfClause;
    private readonly int[] _always;

    public FragmentIndex(FragmentTrie trie, IReadOnlyList<int[]> clauses, IReadOnlyList<int[]> templates)
    {
        _trie = trie;
        ClauseCount = clauses.Count;
        var byFragment = new List<int>[trie.Count];
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            foreach (var fragment in clauses[clause])
                (byFragment[fragment] ??= []).Add(clause);
        }

        _clausesOfFragment = Array.ConvertAll(byFragment, list => list?.ToArray() ?? []);
        var weights = Weigh(clauses, templates, trie.Count);
        var byClause = new List<int>[clauses.Count];
        var always = new List<int>();
        for (var template = 0; template < templates.Count; template++)
        {
            var demanded = templates[template];
            if (demanded.Length == 0)
            {
                always.Add(template);
                continue;
            }

            var rarest = demanded[0];
            foreach (var clause in demanded)
            {
                if (weights[clause] < weights[rarest])
                    rarest = clause;
            }

            (byClause[rarest] ??= []).Add(template);
        }

        _templatesOfClause = Array.ConvertAll(byClause, list => list?.ToArray() ?? []);
        _always = always.ToArray();
    }

    public int ClauseCount { get; }

    /// <summary>The templates the text may match, in their order.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="templates">All templates.</param>
    /// <param name="met">Scratch: the stamp of a clause that is met.</param>
    /// <param name="stamp">A number not in <paramref name="met"/> yet.</param>
    /// <param name="candidates">Filled with the indices.</param>
    public void Find(ReadOnlySpan<char> folded, CompiledTemplate[] templates, int[] met, int stamp, List<int> candidates)
    {
        candidates.Clear();
        candidates.AddRange(_always);
        var firstLookedUp = candidates.Count;
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] == ' ')
                continue;
            var node = 0;
            for (var j = i; j < folded.Length && (node = _trie.Step(node, folded[j])) > 0; j++)
            {
                var fragment = _trie.FragmentAt(node);
                if (fragment < 0)
                    continue;
                foreach (var clause in _clausesOfFragment[fragment])
                {
                    if (met[clause] == stamp)
                        continue;
                    met[clause] = stamp;
                    candidates.AddRange(_templatesOfClause[clause]);
                }
            }
        }

        var kept = firstLookedUp;
        for (var i = firstLookedUp; i < candidates.Count; i++)
        {
            if (AllMet(templates[candidates[i]].Clauses, met, stamp))
                candidates[kept++] = candidates[i];
        }

        candidates.RemoveRange(kept, candidates.Count - kept);
        candidates.Sort();
    }

    private static bool AllMet(int[] clauses, int[] met, int stamp)
    {
        foreach (var clause in clauses)
        {
            if (met[clause] != stamp)
                return false;
        }

        return true;
    }

    /// <summary>How many templates the fragments of a clause turn up in: a guess at how often a text meets it.</summary>
    private static int[] Weigh(IReadOnlyList<int[]> clauses, IReadOnlyList<int[]> templates, int fragments)
    {
        var uses = new int[clauses.Count];
        foreach (var demanded in templates)
        {
            foreach (var clause in demanded)
                uses[clause]++;
        }

        var frequency = new int[fragments];
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            foreach (var fragment in clauses[clause])
                frequency[fragment] += uses[clause];
        }

        var weights = new int[clauses.Count];
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            foreach (var fragment in clauses[clause])
                weights[clause] += frequency[fragment];
        }

        return weights;
    }
}

/// <summary>The fragments as a trie, to find all of them in one pass over a text.</summary>
internal sealed class FragmentTrie
{
    private struct Node
    {
        public char Character;
        public int FirstChild;
        public int NextSibling;
        public int Fragment;
    }

    private readonly int[] _roots = new int[128];
    private Node[] _nodes = new Node[256];
    private int _count = 1;

    public FragmentTrie() => _nodes[0].Fragment = -1;

    /// <summary>How many fragments there are.</summary>
    public int Count { get; private set; }

    /// <summary>The fragment's number, new or known.</summary>
    public int Add(string fragment)
    {
        var node = 0;
        foreach (var c in fragment)
        {
            var child = Step(node, c);
            node = child > 0 ? child : NewChild(node, c);
        }

        if (_nodes[node].Fragment < 0)
            _nodes[node].Fragment = Count++;
        return _nodes[node].Fragment;
    }

    public int FragmentAt(int node) => _nodes[node].Fragment;

    /// <summary>The child of a node, or 0.</summary>
    public int Step(int node, char c)
    {
        if (node == 0 && c < 128)
            return _roots[c];
        for (var child = _nodes[node].FirstChild; child > 0; child = _nodes[child].NextSibling)
        {
            if (_nodes[child].Character == c)
                return child;
        }

        return 0;
    }

    private int NewChild(int parent, char c)
    {
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, _count * 2);
        _nodes[_count] = new Node { Character = c, Fragment = -1, NextSibling = _nodes[parent].FirstChild };
        _nodes[parent].FirstChild = _count;
        if (parent == 0 && c < 128)
            _roots[c] = _count;
        return _count++;
    }
}
