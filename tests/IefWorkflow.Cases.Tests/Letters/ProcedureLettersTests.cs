using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.Tests.Requests;

namespace IefWorkflow.Cases.Tests.Letters;

/// <summary>The letters that the procedure prepares have what their templates and the law ask for.</summary>
public class ProcedureLettersTests
{
    [Fact]
    public async Task Every_letter_of_a_granted_request_can_leave()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.DoneAsync("gestionnaire", "designer-ecole", """{"ecole":"École Jean-Moulin, Rennes"}""");
        await world.InstructedAsync();
        await world.DoneAsync("dasen", "decider", """{"sens":"accorder"}""");
        await world.DoneAsync("gestionnaire", "notifier", """{"voie":"lrar"}""");

        Assert.Equal(["L-01", "L-08", "L-19", "L-20", "L-21"], await IssuedAsync(world));
    }

    [Fact]
    public async Task Every_letter_of_a_refused_request_can_leave()
    {
        await using var world = await RequestWorld.AcknowledgedAsync();
        await world.InstructedAsync();
        await world.DoneAsync("dasen", "decider", """{"sens":"refuser","motif-droit":"L131-5, 2°","motif-fait":"Les entraînements n'occupent que deux demi-journées."}""");

        Assert.Equal(["L-01", "L-07"], await IssuedAsync(world));
    }

    private static async Task<List<string>> IssuedAsync(RequestWorld world)
    {
        foreach (var letter in await world.RowsAsync<Letter>()) await world.DoneAsync("dasen", "emettre-courrier", $$"""{"courrier":"{{letter.Id}}"}""");
        return [.. (await world.RowsAsync<Letter>()).Where(letter => letter.Digest is not null).Select(letter => letter.Code).Order()];
    }
}
