using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using AstrOS.Security;
using Microsoft.AspNetCore.Connections.Features;

namespace AstrOS.Daemon.Http;

/// <summary>
/// Finds out who stands at the door: on the Unix socket the kernel says it (peer credentials), on the port the token does.
/// Only the user who runs the daemon and root may come in.
/// </summary>
internal sealed class Authenticator(HttpToken token)
{
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;

    private readonly ConcurrentDictionary<uint, Caller> _callers = new();
    private readonly uint _self = Sdk.Client.PrivateFolder.EffectiveUserId;

    /// <summary>The caller; null when nobody vouches for them.</summary>
    public Caller? Identify(HttpContext http) =>
        http.Features.Get<IConnectionSocketFeature>()?.Socket is { AddressFamily: AddressFamily.Unix } socket
            ? FromPeer(socket)
            : FromToken(http.Request);

    /// <summary>Whether the request came over the Unix socket.</summary>
    public static bool IsLocalSocket(HttpContext http) =>
        http.Features.Get<IConnectionSocketFeature>()?.Socket is { AddressFamily: AddressFamily.Unix };

    private Caller? FromPeer(Socket socket)
    {
        Span<byte> credentials = stackalloc byte[12]; // struct ucred: pid, uid, gid
        try
        {
            if (socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) != credentials.Length) return null;
        }
        catch (Exception error) when (error is ObjectDisposedException or SocketException)
        {
            return null; // Has hung up already.
        }

        var uid = BinaryPrimitives.ReadUInt32LittleEndian(credentials[4..]);
        return uid == _self || uid == 0 ? _callers.GetOrAdd(uid, id => new(UserNames.Of(id), id)) : null;
    }

    private Caller? FromToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        const string scheme = "Bearer ";
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var given = Encoding.UTF8.GetBytes(header[scheme.Length..].Trim());
        return CryptographicOperations.FixedTimeEquals(given, token.Bytes) ? _callers.GetOrAdd(_self, id => new(UserNames.Of(id), id)) : null;
    }
}
