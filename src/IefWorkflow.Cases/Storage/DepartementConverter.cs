using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IefWorkflow.Cases.Storage;

/// <summary>A département is stored as its code.</summary>
internal sealed class DepartementConverter() : ValueConverter<Departement, string>(departement => departement.Code, code => Departement.Parse(code));
