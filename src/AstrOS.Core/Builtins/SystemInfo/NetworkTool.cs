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
        string? gateway = null;
        foreach (var card in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (card.NetworkInterfaceType == NetworkInterfaceType.Loopback) continue;
            var properties = card.GetIPProperties();
            gateway ??= properties.GatewayAddresses.FirstOrDefault(address => address.Address.AddressFamily == AddressFamily.InterNetwork)?.Address.ToString();
            var counts = card.GetIPStatistics();
            rows.Add(new(
                card.Name,
                card.OperationalStatus == OperationalStatus.Down ? "down" : "up",
                [.. properties.UnicastAddresses.Select(address => address.Address).Where(address => !address.IsIPv6LinkLocal).Select(address => address.ToString())],
                counts.BytesReceived, counts.BytesSent));
        }

        var up = rows.Where(row => row is { State: "up", Addresses.Count: > 0 }).ToList();
        return new(ToolResult.Done(
            new NetworkResult([.. rows.OrderBy(row => row.State == "up" ? 0 : 1).ThenBy(row => row.Name, StringComparer.Ordinal)],
                up.FirstOrDefault()?.Addresses[0], gateway, up.Count > 0),
            SystemJson.Default.NetworkResult, up.Count > 0 ? "default" : "offline"));
    }
}
