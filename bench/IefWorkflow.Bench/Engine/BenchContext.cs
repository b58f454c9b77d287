using IefWorkflow.Engine.Storage;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Bench.Engine;

/// <summary>A host with the engine's tables and nothing else.</summary>
internal sealed class BenchContext(DbContextOptions<BenchContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => EngineModel.Apply(modelBuilder);
}
