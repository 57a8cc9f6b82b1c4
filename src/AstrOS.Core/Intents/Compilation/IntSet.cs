using System.Runtime.InteropServices;

namespace AstrOS.Intents.Compilation;

/// <summary>Some numbers in a certain order, equal to others when they are the same: a key.</summary>
internal readonly struct IntSet(int[] numbers) : IEquatable<IntSet>
{
    private readonly int[] _numbers = numbers;

    public bool Equals(IntSet other) => _numbers.AsSpan().SequenceEqual(other._numbers);

    public override bool Equals(object? obj) => obj is IntSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(_numbers.AsSpan()));
        return hash.ToHashCode();
    }
}
