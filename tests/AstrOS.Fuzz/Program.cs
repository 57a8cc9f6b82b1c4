using AstrOS.Fuzz;
using SharpFuzz;

// Instrument AstrOS.Core.dll with the sharpfuzz tool, then run under libfuzzer-dotnet with the target's name as argument;
// or, without any of that, "AstrOS.Fuzz <target> <rounds>" feeds the target mutated samples from a fixed seed.
Action<ReadOnlySpan<byte>> target = args is [var name, ..] ? Targets.Find(name) : Targets.Request;
if (args is [_, var rounds])
    return Mutations.Run(target, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
Fuzzer.LibFuzzer.Run(bytes => target(bytes));
return 0;
