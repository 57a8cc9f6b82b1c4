using System.Runtime.InteropServices;
using AstrOS;
using AstrOS.Agents;
using AstrOS.Configuration;
using AstrOS.Daemon.Hosting;
using AstrOS.Daemon.Http;
using AstrOS.Diagnostics;
using AstrOS.Sdk.Client;
using Microsoft.AspNetCore.Server.Kestrel.Core;

var paths = AstrosPaths.FromEnvironment();
try
{
    var configuration = new ConfigurationStore(
        paths.ConfigurationFile, Environment.GetEnvironmentVariable, required: Environment.GetEnvironmentVariable("ASTROS_CONFIG_PATH") is { Length: > 0 });
    var options = configuration.Current.Options;
    var knowledge = Task.Run(() => Knowledge.Load([Path.Combine(AppContext.BaseDirectory, "builtins")], options.Language));

    if (args is ["--check"])
    {
        DeniedToolsCheck.Check(configuration.Current, (await knowledge).Plugins.ToolIds);
        return 0;
    }

    SocketFile.CheckLength(paths.Socket);
    PrivateFolder.Ensure(paths.RuntimeFolder);
    using var instance = await InstanceLock.TakeAsync(paths.RuntimeFolder, paths.Socket);
    if (instance is null) return StartFailure.Tell($"astrosd runs already for {paths.RuntimeFolder}. Stop it with: astros stop");

    // Empty: astros.yaml is the configuration; the framework's own files, watchers and host filter would only cost time.
    var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, paths.Socket, options.HttpPort));
    builder.Services.AddRoutingCore();
    builder.Logging.Configure(options);
    builder.Services.AddSingleton<ServiceManager>();
    builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1.3));
    builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AstrOS.Sdk.AstrosJson.Default));
    builder.Services.AddAstros(configuration, options.Database ?? Path.Combine(paths.DataFolder, "astros.db"), knowledge);
    builder.Services.AddSingleton<Startup>();
    builder.Services.AddSingleton<IdleMemory>();
    builder.Services.AddHostedService<ClockService>();
    var token = new HttpToken(Path.Combine(Path.GetDirectoryName(paths.ConfigurationFile)!, "http-token"));
    if (options.HttpPort is not null) token.Ensure();
    builder.Services.AddSingleton(token);
    builder.Services.AddSingleton(new Listening(
        options.HttpPort is { } port ? [paths.Socket, $"http://127.0.0.1:{port}"] : [paths.Socket]));
    builder.Services.AddDoor(options);
    builder.AddTelemetry(options);

    var app = builder.Build();
    app.UseDoor();
    app.UseTelemetry();
    using var reload = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Reload.OnSignal(signal, app.Services, app.Logger));

    await Lifecycle.RunAsync(app, paths.Socket);
    return 0;
}
#pragma warning disable CA1031 // Whatever stops the start is told in words, and ends in the exit code that a supervisor knows.
catch (Exception error)
#pragma warning restore CA1031
{
    return StartFailure.Tell(error);
}

static void Listen(KestrelServerOptions kestrel, string socket, int? port)
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 8 * 1024 * 1024; // Where a connection is cut; JsonBody refuses much less, in words.
    kestrel.UseSystemd();
    if (!SocketFile.IsPassedBySystemd)
    {
        File.Delete(socket); // Dead, or the lock would not be ours.
        kestrel.ListenUnixSocket(socket);
    }

    if (port is { } number) kestrel.Listen(System.Net.IPAddress.Loopback, number);
}
