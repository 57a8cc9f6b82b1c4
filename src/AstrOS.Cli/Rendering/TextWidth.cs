using Spectre.Console.Rendering;

namespace AstrOS.Cli.Rendering;

/// <summary>How many cells of a terminal a text takes: Chinese letters and pictures take two, accents none.</summary>
internal static class TextWidth
{
    public static int Of(string text)
    {
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~') return new Segment(text).CellCount();
        }

        return text.Length;
    }
}
