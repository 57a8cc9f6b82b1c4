namespace AstrOS.Intents.Numbers;

/// <summary>The words themselves. Accents are left out where the grammar ignores them.</summary>
internal static class NumberGrammars
{
    public static NumberGrammar? Create(string language) => (language switch
    {
        "en" => English(),
        "de" => German(),
        "es" => Spanish(),
        "fr" => French(),
        "it" => Italian(),
        "nl" => Dutch(),
        _ => null,
    })?.Ready();

    private static NumberGrammar English() => new()
    {
        Zero = ["zero"],
        Small =
        [
            .. From(1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
            .. Tens(2, "twenty thirty forty fifty sixty seventy eighty ninety"),
        ],
        Hundred = ["hundred"],
        Thousand = [new("thousand", 0)],
        BareThousand = false,
        Million = ["million"],
        Minus = ["minus"],
        Point = ["point"],
        Link = [" ", "-"],
        And = ["", "and"],
    };

    private static NumberGrammar German() => new()
    {
        Zero = ["null"],
        Small =
        [
            .. Same(1, "eins ein eine einen einem einer eines"),
            .. From(2, "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"),
            .. Tens(2, "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
            new("dreissig", 30),
            new("zwo", 2),
        ],
        Hundreds = [new("hundert", 100)],
        Hundred = ["hundert"],
        Thousand = [new("tausend", 1)],
        Million = ["millionen", "million"],
        Minus = ["minus"],
        Point = ["komma"],
        Link = ["und", " und ", "-und-", "\u00ADund\u00AD"],
        And = ["", "und"],
        OnesFirst = true,
        Joined = true,
        IgnoresAccents = false,
    };

    private static NumberGrammar Spanish() => new()
    {
        Zero = ["cero"],
        Small =
        [
            .. Same(1, "uno un una"),
            .. From(2, "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve"),
            .. Same(21, "veintiuno veintiun veintiuna"),
            .. From(22, "veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"),
            .. Tens(2, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
        ],
        Hundreds =
        [
            .. Same(100, "cien ciento"),
            .. Hundreds(2, "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"),
            .. Hundreds(2, "doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas"),
        ],
        Thousand = [new("mil", 1)],
        Million = ["millones", "millon"],
        Minus = ["menos"],
        Point = ["coma", "punto"],
        Link = [" y ", "-y-"],
    };

    private static NumberGrammar French() => new()
    {
        Zero = ["zero"],
        Small =
        [
            .. Same(1, "un une"),
            .. From(2, "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"),
            .. new NumberWord[] { new("dix sept", 17), new("dix huit", 18), new("dix neuf", 19) },
            .. Tens(2, "vingt trente quarante cinquante soixante"),
            .. Same(70, "septante"),
            .. new NumberWord[] { new("quatre-vingts", 80), new("quatre vingts", 80), new("quatre-vingt", 80), new("quatre vingt", 80) },
            .. Same(90, "nonante"),
        ],
        Hundreds = [new("cents", 100), new("cent", 100)],
        Hundred = ["cents", "cent"],
        Thousand = [new("mille", 1)],
        Million = ["millions", "million"],
        Minus = ["moins"],
        Point = ["virgule"],
        Link = [" ", "-", " et ", "-et-"],
        LongTens = [60, 80],
    };

    private static NumberGrammar Italian() => new()
    {
        Zero = ["zero"],
        Small =
        [
            .. Same(1, "uno un una"),
            .. From(2, "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove"),
            .. Tens(2, "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
            .. Elided("vent trent quarant cinquant sessant settant ottant novant"),
        ],
        Hundreds = [new("cento", 100), new("cent", 100)],
        Hundred = ["cento", "cent"],
        Thousand = [new("mille", 1), new("mila", 0)],
        Million = ["milioni", "milione"],
        Minus = ["meno"],
        Point = ["virgola", "punto"],
        Link = ["", " ", "-", "\u00AD"],
        And = ["", "e"],
        Joined = true,
    };

    private static NumberGrammar Dutch() => new()
    {
        Zero = ["nul"],
        Small =
        [
            .. From(1, "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"),
            .. Tens(2, "twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
        ],
        Hundreds = [new("honderd", 100)],
        Hundred = ["honderd"],
        Thousand = [new("duizend", 1)],
        Million = ["miljoen"],
        Minus = ["min"],
        Point = ["komma"],
        Link = ["en", " en ", "-en-", "\u00ADen\u00AD"],
        And = ["", "en"],
        OnesFirst = true,
        Joined = true,
    };

    private static IEnumerable<NumberWord> From(int first, string words) => Words(words, i => first + i);

    private static IEnumerable<NumberWord> Same(int value, string words) => Words(words, _ => value);

    private static IEnumerable<NumberWord> Tens(int first, string words) => Words(words, i => (first + i) * 10);

    private static IEnumerable<NumberWord> Hundreds(int first, string words) => Words(words, i => (first + i) * 100);

    /// <summary>Italian tens lose their vowel before one and eight.</summary>
    private static IEnumerable<NumberWord> Elided(string stems) => Words(stems, i => (i + 2) * 10).SelectMany(stem => new NumberWord[]
    {
        new(stem.Word + "uno", stem.Value + 1),
        new(stem.Word + "un", stem.Value + 1),
        new(stem.Word + "una", stem.Value + 1),
        new(stem.Word + "otto", stem.Value + 8),
    });

    private static IEnumerable<NumberWord> Words(string words, Func<int, int> value) =>
        words.Split(' ').Select((word, index) => new NumberWord(word, value(index)));
}
