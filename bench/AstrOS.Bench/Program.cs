using System.CommandLine;
using AstrOS.Bench.Quality;
using AstrOS.Bench.Speed;
using AstrOS.Bench.Understanding;

var root = new RootCommand("Figures about AstrOS, each printed with what it is measured against.")
{
    SentencesCommand.Create(),
    SpeedCommand.Create(),
    JournalCommand.Create(),
    UnderstandCommand.Create(),
};
return root.Parse(args).Invoke();
