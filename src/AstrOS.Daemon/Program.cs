using System.Net.Sockets;
using System.Runtime.InteropServices;
using AstrOS;
using AstrOS.Agents;
using AstrOS.Configuration;
using AstrOS.Daemon.Hosting;
using AstrOS.Daemon.Http;
using AstrOS.Sdk.Client;
using AstrOS.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;

var paths = AstrosPaths.FromEnvironment();
try
{
    var configuration = new ConfigurationStore(
        paths.ConfigurationFile, Environment.GetEnvironmentVariable, required: Environment.GetEnvironmentVariable("ASTROS_CONFIG_PATH") is { Length: > 0 });
    var options = configuration.Current.Options;
    var knowledge = Task.Run(() => Knowledge.Load([Path.Combine(AppContext.BaseDirectory, "builtins")], options.Language));

    PrivateFolder.Ensure(paths.RuntimeFolder);
    using var instance = InstanceLock.TryTake(paths.RuntimeFolder);
    if (instance is null) return Fail($"astrosd runs already for {paths.RuntimeFolder}. Stop it with: astros stop");

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
    using var reload = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Reload.OnSignal(signal, configuration, app.Logger));

    var startup = Task.Run(app.Services.GetRequiredService<Startup>().Run);
    await app.StartAsync();
    SocketFile.MakePrivate(paths.Socket);
    await startup;
    var manager = app.Services.GetRequiredService<ServiceManager>();
    app.Lifetime.ApplicationStopping.Register(manager.Stopping);
    manager.Ready();
    _ = Task.Run(() => app.Services.GetRequiredService<Startup>().WarmUpAsync(app.Lifetime.ApplicationStopping));
    await app.WaitForShutdownAsync();
    // Spans that wait are sent, if the collector takes them at once; nobody waits for it longer than a stop may take.
    await Task.WhenAny(Task.Run(() => app.DisposeAsync().AsTask()), Task.Delay(TimeSpan.FromSeconds(0.3)));
    return 0;
}
catch (Exception error) when (error is YamlFileException or StorageException or UnauthorizedAccessException or IOException or SocketException)
{
    return Fail(error.Message);
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

static int Fail(string message)
{
    Console.Error.WriteLine($"astrosd: {message}");
    return 1;
}
