using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IefWorkflow.Cases.Storage;

/// <summary>A school year is stored as the year in which it begins.</summary>
internal sealed class SchoolYearConverter() : ValueConverter<SchoolYear, int>(year => year.FirstYear, first => new SchoolYear(first));
