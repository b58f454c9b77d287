using IefWorkflow.Cases.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IefWorkflow.Cases.Pieces;

/// <summary>Adds the keeping of contents to a host; a store or scanner that the host added before stays.</summary>
internal static class PieceServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPieces(this IServiceCollection services, AcademySettings settings)
    {
        services.TryAddSingleton<IPieceStore>(_ => new FolderPieceStore(settings.PiecesFolder));
        services.TryAddSingleton<IPieceScanner, NoScanner>();
        return services.AddSingleton<ContentBin>().AddSingleton<PieceDesk>();
    }
}
