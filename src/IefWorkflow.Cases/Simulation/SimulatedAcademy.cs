using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Simulation;

/// <summary>The académie of simulations: Rennes, with the addresses that letters must bear.</summary>
public static class SimulatedAcademy
{
    /// <summary>Its settings, with every default.</summary>
    public static AcademySettings Rennes { get; } = new()
    {
        Name = "Rennes",
        Seat = Departement.Parse("35"),
        Departements = [Departement.Parse("35")],
        Service = new ServiceAddress("DSDEN, bureau de l'instruction dans la famille", "1 quai Dujardin, 35000 Rennes", "ief@academie.example", "02 00 00 00 00"),
        Commission = new ServiceAddress("Secrétariat de la commission", "96 rue d'Antrain, 35000 Rennes", "rapo@academie.example", "02 00 00 00 01"),
        Tribunal = "Tribunal administratif de Rennes",
    };
}
