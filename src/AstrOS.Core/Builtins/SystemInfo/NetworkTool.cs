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
        string? gateway = null, gatewayCard = null;
        foreach (var card in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (card.NetworkInterfaceType == NetworkInterfaceType.Loopback) continue;
            var properties = card.GetIPProperties();
            if (gateway is null && properties.GatewayAddresses.FirstOrDefault(address => address.Address.AddressFamily == AddressFamily.InterNetwork) is { } found)
                (gateway, gatewayCard) = (found.Address.ToString(), card.Name);
            var counts = card.GetIPStatistics();
            rows.Add(new(
                card.Name,
                card.OperationalStatus == OperationalStatus.Down ? "down" : "up",
                [.. properties.UnicastAddresses.Select(address => address.Address).Where(address => !address.IsIPv6LinkLocal).Select(address => address.ToString())],
                counts.BytesReceived, counts.BytesSent));
        }

        // A bridge of containers is up and has an address too; what leads out is the card with the default route.
        var outward = rows.FirstOrDefault(row => row.Name == gatewayCard && row is { State: "up", Addresses.Count: > 0 });
        return new(ToolResult.Done(
            new NetworkResult([.. rows.OrderBy(row => row.State == "up" ? 0 : 1).ThenBy(row => row.Name, StringComparer.Ordinal)],
                outward?.Addresses[0], gateway, outward is not null),
            SystemJson.Default.NetworkResult, outward is not null ? "default" : "offline"));
    }
}
