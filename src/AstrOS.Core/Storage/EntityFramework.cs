using Microsoft.EntityFrameworkCore;

namespace AstrOS.Storage;

/// <summary>
/// Entity Framework's door to the database, for queries of the past. A class of its own, so that its assemblies
/// are loaded when somebody asks for history, and not by a daemon that only waits.
/// </summary>
internal static class EntityFramework
{
    /// <summary>A view of the database for queries; nothing read is tracked.</summary>
    public static AstrosDbContext Open(string connectionString) => new(
        new DbContextOptionsBuilder<AstrosDbContext>()
            .UseSqlite(connectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options);
}
