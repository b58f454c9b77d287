using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>A host's context: its own table beside the engine's.</summary>
internal sealed class TestContext(DbContextOptions<TestContext> options) : DbContext(options)
{
    public DbSet<HostRow> Hosts => Set<HostRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<HostRow>().ToTable("host").HasKey(row => row.Id);
        EngineModel.Apply(modelBuilder);
    }
}
