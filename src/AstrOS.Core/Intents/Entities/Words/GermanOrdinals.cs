namespace AstrOS.Intents.Entities.Words;

/// <summary>"erster" to "hundertster", in every ending.</summary>
internal static class GermanOrdinals
{
    private static readonly string[] Stems =
    [
        "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft", "dreizehnt", "vierzehnt",
        "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt",
    ];

    private static readonly string[] Ones = ["", "einund", "zweiund", "dreiund", "vierund", "fünfund", "sechsund", "siebenund", "achtund", "neunund"];

    public static IEnumerable<(string Words, int Value)> All()
    {
        foreach (var ending in (string[])["e", "er", "en", "es", "em"])
        {
            for (var n = 1; n < 20; n++) yield return (Stems[n - 1] + ending, n);
            for (var n = 20; n < 40; n++) yield return ($"{Ones[n % 10]}{(n < 30 ? "zwanzigst" : "dreißigst")}{ending}", n);
            yield return ("letzt" + ending, -1);
        }
    }
}
