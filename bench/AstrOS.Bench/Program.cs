using System.CommandLine;
using AstrOS.Bench.Quality;

var root = new RootCommand("Figures about AstrOS, each printed with what it is measured against.")
{
    SentencesCommand.Create(),
};
return root.Parse(args).Invoke();
