namespace AstrOS.Intents.Compilation;

/// <summary>
/// A hash table from two numbers to one. It is emptied by counting up a number, so that it can serve request after request
/// without being cleared or allocated again; and it is not generic, so that it is compiled once for all its uses: a start
/// would spend as long on the variants of a generic one as on the sentences.
/// </summary>
internal sealed class StateTable
{
    private struct Slot
    {
        public ulong High;
        public ulong Low;
        public int Generation;
        public int Value;
    }

    private Slot[] _slots = new Slot[1024];
    private int _generation = 1;
    private int _count;

    public void Clear()
    {
        _count = 0;
        _generation++;
        // A large request must not leave a large table behind for good.
        if (_slots.Length > 65_536)
            _slots = new Slot[1024];
    }

    /// <summary>The value of a key, and whether it was there; a new one is 0 and is kept as written.</summary>
    public ref int Get(ulong high, ulong low, out bool known)
    {
        if (_count * 2 >= _slots.Length)
            Grow();
        ref var slot = ref Probe(_slots, high, low);
        known = slot.Generation == _generation;
        if (!known)
        {
            slot = new Slot { High = high, Low = low, Generation = _generation };
            _count++;
        }

        return ref slot.Value;
    }

    private ref Slot Probe(Slot[] slots, ulong high, ulong low)
    {
        var hash = ((high * 0x9E3779B97F4A7C15UL) ^ low) * 0xD6E8FEB86659FD93UL;
        var mask = slots.Length - 1;
        var index = (int)(hash >> 32) & mask;
        while (true)
        {
            ref var slot = ref slots[index];
            if (slot.Generation != _generation || (slot.High == high && slot.Low == low))
                return ref slot;
            index = (index + 1) & mask;
        }
    }

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Generation == _generation)
                Probe(larger, slot.High, slot.Low) = slot;
        }

        _slots = larger;
    }
}
