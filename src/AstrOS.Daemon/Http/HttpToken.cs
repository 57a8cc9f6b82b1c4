using System.Security.Cryptography;
using System.Text;

namespace AstrOS.Daemon.Http;

/// <summary>What a caller on the port must show: a secret that only the daemon's user can read. Made when the port is first opened.</summary>
internal sealed class HttpToken(string file)
{
    private readonly Lazy<byte[]> _bytes = new(() => Encoding.UTF8.GetBytes(ReadOrMake(file)));

    /// <summary>Where it is kept, mode 0600.</summary>
    public string File => file;

    /// <summary>The token in UTF-8.</summary>
    public byte[] Bytes => _bytes.Value;

    /// <summary>Makes it where it is missing, so that whoever wants to come in can look it up.</summary>
    public void Ensure() => _ = _bytes.Value;

    private static string ReadOrMake(string file)
    {
        if (System.IO.File.Exists(file))
        {
            // Before reading: a token that others can read is none, whoever put it there.
            System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            if (System.IO.File.ReadAllText(file).Trim() is { Length: >= 32 } kept) return kept;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        using var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        stream.Write(Encoding.UTF8.GetBytes(made + "\n"));
        return made;
    }
}
