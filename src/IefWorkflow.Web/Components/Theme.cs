using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Web.Components;

/// <summary>The colours of the pages.</summary>
internal enum Theme
{
    /// <summary>Dark letters on a light ground.</summary>
    [Code("light", "Thème clair")]
    Light,

    /// <summary>Light letters on a dark ground.</summary>
    [Code("dark", "Thème sombre")]
    Dark,

    /// <summary>As the machine is set.</summary>
    [Code("system", "Comme l'appareil")]
    System,
}
