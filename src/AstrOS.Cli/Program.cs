using AstrOS.Cli;

return await CommandLine.RunAsync(args);
