using Scalar.AspNetCore;

namespace AstrOS.Daemon.Http;

/// <summary>The API's document for people. Everything on it comes from the daemon, and nothing that is done on it leaves the machine.</summary>
internal static class DocsPage
{
    // What the page's script would like to ask its makers' servers is refused by the browser, whatever a later version thinks of.
    private const string OnlyFromHere =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; form-action 'none'; frame-ancestors 'none'";

    public static void MapDocs(this IEndpointRouteBuilder routes) =>
        routes.MapScalarApiReference("/docs", page => page
                .WithTitle("AstrOS")
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideDeveloperTools()
                .HideClientButton())
            .AddEndpointFilter(static async (context, next) =>
            {
                context.HttpContext.Response.Headers.ContentSecurityPolicy = OnlyFromHere;
                return await next(context);
            });
}
