using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AstrOS.Storage;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the daemon.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<AstrosDbContext>
{
    public AstrosDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AstrosDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
