using System.Text;

namespace AstrOS.Fuzz;

/// <summary>Plain mutation of samples, for a quick look without the fuzzer.</summary>
internal static class Mutations
{
    public static int Run(Action<ReadOnlySpan<byte>> target, int rounds)
    {
        var random = new Random(1);
        for (var round = 0; round < rounds; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Targets.Samples[random.Next(Targets.Samples.Count)]).ToList();
            for (var change = random.Next(8); change >= 0; change--)
                Change(bytes, random);
            try
            {
                target(bytes.ToArray());
            }
            catch (Exception e)
            {
                Console.Error.WriteLine($"round {round}: {Convert.ToBase64String(bytes.ToArray())}\n{e}");
                return 1;
            }
        }

        Console.WriteLine($"{rounds} rounds without a fault");
        return 0;
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = bytes.Count == 0 ? 0 : random.Next(bytes.Count);
        switch (random.Next(5))
        {
            case 0 when bytes.Count > 0:
                bytes.RemoveAt(at);
                break;
            case 1 when bytes.Count > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.InsertRange(at, "()[]{}<>|;:\"'\\- \n"u8.ToArray().OrderBy(_ => random.Next()).Take(2));
                break;
            case 3 when bytes.Count > 4:
                bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(20)).ToArray());
                break;
            default:
                bytes.Insert(at, (byte)random.Next(32, 127));
                break;
        }
    }
}
