using System.Text.Json;
using AstrOS.Sdk;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AstrOS.Daemon.Http;

/// <summary>
/// The OpenAPI document, made from the endpoints themselves when somebody first asks for it: what describes them takes some
/// megabytes, which a daemon that nobody asks should not hold. So the endpoints are mapped once more, on an application that never starts.
/// </summary>
internal sealed class ApiDocument(ApiDocument.Parts parts)
{
    private const string Name = "v1";
    private readonly Lazy<Task<string>> _document = new(() => MakeAsync(parts.Services));

    /// <summary>What the daemon is made of: a parameter of one of these types is no part of a request.</summary>
    public sealed record Parts(IServiceCollection Services);

    /// <summary>The document as JSON.</summary>
    public Task<string> GetAsync(CancellationToken cancellationToken) => _document.Value.WaitAsync(cancellationToken);

    private static async Task<string> MakeAsync(IServiceCollection daemon)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        foreach (var part in daemon.Where(part => part.ServiceType == typeof(TimeProvider) || part.ServiceType.Namespace?.StartsWith("AstrOS", StringComparison.Ordinal) == true))
            builder.Services.Add(part); // Only the types are looked at; nothing is made.
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, AstrosJson.Default);
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower; // As it is on the wire.
        });
        builder.Services.AddOpenApi(Name, openApi => openApi.AddDocumentTransformer((made, _, _) =>
        {
            made.Info.Title = "AstrOS";
            made.Info.Description = "The door of astrosd. On the Unix socket the kernel says who you are; on the port send the token as `Authorization: Bearer …`.";
            made.Servers?.Clear();
            return Task.CompletedTask;
        }));
        await using var application = builder.Build();
        application.UseRouting();
#pragma warning disable ASP0014 // The routes must be known without starting the application, which alone would collect them.
        application.UseEndpoints(routes => routes.MapEndpoints());
#pragma warning restore ASP0014
        var made = await application.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        return await made.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }
}
