namespace AstrOS.Daemon.Http;

/// <summary>Login names, as /etc/passwd has them.</summary>
internal static class UserNames
{
    /// <summary>The login name of a user id; the id itself where it has none.</summary>
    public static string Of(uint uid)
    {
        var wanted = uid.ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            foreach (var line in File.ReadLines("/etc/passwd"))
                if (line.Split(':') is [var name, _, var id, ..] && id == wanted) return name;
        }
        catch (IOException)
        {
            // No list of users, as in a bare container: the number is name enough.
        }

        return wanted;
    }
}
