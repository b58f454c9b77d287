using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Tests.Letters;

/// <summary>An académie whose letters have everything to print.</summary>
internal static class Rennes
{
    public static readonly DateOnly Day = new(2026, 5, 12);

    public static AcademySettings Settings { get; } = new()
    {
        Name = "Rennes",
        Seat = Departement.Parse("35"),
        Departements = [Departement.Parse("35")],
        Town = "Rennes",
        Tribunal = "Rennes",
        TribunalAddress = "3, contour de la Motte, 35044 Rennes cedex",
        Service = new ServiceAddress("DSDEN d'Ille-et-Vilaine", "1, quai Dujardin, 35031 Rennes cedex", "ief35@ac-rennes.example", "02 99 25 11 11"),
        Commission = new ServiceAddress("Secrétariat de la commission", "96, rue d'Antrain, 35705 Rennes cedex 7", "commission-ief@ac-rennes.example", "02 23 21 77 77"),
    };
}
