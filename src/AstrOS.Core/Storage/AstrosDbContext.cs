using AstrOS.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace AstrOS.Storage;

/// <summary>The tables. Moments are UTC ticks, so that every database orders them alike.</summary>
public sealed class AstrosDbContext(DbContextOptions<AstrosDbContext> options) : DbContext(options)
{
    /// <summary>People.</summary>
    public DbSet<UserRow> Users => Set<UserRow>();

    /// <summary>Conversations.</summary>
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    /// <summary>Requests and answers.</summary>
    public DbSet<IntentRow> Intents => Set<IntentRow>();

    /// <summary>Calls of tools.</summary>
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    /// <summary>Timers, alarms, reminders, stopwatches.</summary>
    public DbSet<ClockItemRow> ClockItems => Set<ClockItemRow>();

    /// <summary>Acts and their way back.</summary>
    public DbSet<JournalRow> Journal => Set<JournalRow>();

    /// <summary>What is allowed for good.</summary>
    public DbSet<GrantRow> Grants => Set<GrantRow>();

    /// <summary>Notes.</summary>
    public DbSet<NoteRow> Notes => Set<NoteRow>();

    /// <summary>Lines of lists.</summary>
    public DbSet<ListItemRow> ListItems => Set<ListItemRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<UserRow>(user => user.ToTable("users"));
        modelBuilder.Entity<SessionRow>(session =>
        {
            session.ToTable("sessions");
            session.HasIndex(row => new { row.UserId, row.LastActiveAt });
            session.HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId);
        });
        modelBuilder.Entity<IntentRow>(intent =>
        {
            intent.ToTable("intents");
            intent.HasIndex(row => new { row.SessionId, row.CreatedAt });
            intent.HasIndex(row => new { row.UserId, row.CreatedAt });
            intent.HasOne<SessionRow>().WithMany().HasForeignKey(row => row.SessionId);
        });
        modelBuilder.Entity<AuditRow>(audit =>
        {
            audit.ToTable("audit");
            audit.HasIndex(row => new { row.UserId, row.At });
        });
        modelBuilder.Entity<ClockItemRow>(item => item.ToTable("clock_items").HasIndex(row => row.UserId));
        modelBuilder.Entity<JournalRow>(act =>
        {
            act.ToTable("journal");
            act.HasIndex(row => new { row.UserId, row.Id });
            act.HasIndex(row => row.State);
        });
        modelBuilder.Entity<GrantRow>(grant => grant.ToTable("grants").HasIndex(row => new { row.UserId, row.Tool, row.Scope }).IsUnique());
        modelBuilder.Entity<NoteRow>(note => note.ToTable("notes").HasIndex(row => row.UserId));
        modelBuilder.Entity<ListItemRow>(item => item.ToTable("list_items").HasIndex(row => new { row.UserId, row.List }));

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
