using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IefWorkflow.Cases.Storage;

/// <summary>Instants are ticks of UTC in every database: exact, and ordered as numbers.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
