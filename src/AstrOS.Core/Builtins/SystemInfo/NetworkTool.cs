using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>The network interfaces with their addresses and what went through them.</summary>
internal static class NetworkTool
{
    public static ValueTask<ToolResult> ReadAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var rows = new List<NetworkRow>();
        var ways = new List<(string Card, IPAddress Gateway)>();
        foreach (var card in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (card.NetworkInterfaceType == NetworkInterfaceType.Loopback) continue;
            var properties = card.GetIPProperties();
            ways.AddRange(properties.GatewayAddresses.Select(way => (card.Name, way.Address)));
            var counts = Counts(card);
            rows.Add(new(
                card.Name,
                card.OperationalStatus == OperationalStatus.Down ? "down" : "up",
                [.. properties.UnicastAddresses.Select(address => address.Address).Where(address => !address.IsIPv6LinkLocal).Select(address => address.ToString())],
                counts?.BytesReceived, counts?.BytesSent));
        }

        var (gatewayCard, gateway) = ways.OrderBy(way => way.Gateway.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).FirstOrDefault();

        // A bridge of containers is up and has an address too; what leads out is the card with the default route.
        var outward = rows.FirstOrDefault(row => row.Name == gatewayCard && row is { State: "up", Addresses.Count: > 0 });
        return new(ToolResult.Done(
            new NetworkResult([.. rows.OrderBy(row => row.State == "up" ? 0 : 1).ThenBy(row => row.Name, StringComparer.Ordinal)],
                OwnAddress(outward, gateway), gateway?.ToString(), outward is not null),
            SystemJson.Default.NetworkResult, outward is not null ? "default" : "offline"));
    }

    // In a container /sys may be that of another network.
    private static IPInterfaceStatistics? Counts(NetworkInterface card)
    {
        try
        {
            return card.GetIPStatistics();
        }
        catch (NetworkInformationException)
        {
            return null;
        }
    }

    /// <summary>The address by which the way out is taken: of the gateway's own kind, where there is one.</summary>
    private static string? OwnAddress(NetworkRow? card, IPAddress? gateway) =>
        card?.Addresses.FirstOrDefault(address => address.Contains(':', StringComparison.Ordinal) == (gateway?.AddressFamily == AddressFamily.InterNetworkV6))
            ?? card?.Addresses[0];
}
