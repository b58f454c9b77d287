using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Cases.Simulation;
using IefWorkflow.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Tests.Core;

/// <summary>Whatever is sent to an act, by whomever and on whichever file: an answer in French, never an exception, and a refusal changes nothing.</summary>
public class NonsenseTests
{
    private static readonly AcademySettings Rennes = new() { Name = "Rennes", Seat = Departement.Parse("35"), Departements = [Departement.Parse("35")] };

    public static TheoryData<string> Acts => new(ActCatalogue.All.Select(act => act.Name));

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task An_act_answers_nonsense_without_an_exception(string name)
    {
        var act = ActCatalogue.Find(name)!;
        await using var world = await CaseWorld.OpenAsync(Rennes, new DateOnly(2026, 4, 1), Path.Combine(AppContext.BaseDirectory, "workflows"), default);
        var numbers = await FilesAsync(world);

        foreach (var role in act.Roles.Append(Role.Mayor).Append(Role.Family).Distinct().Where(role => role is not Role.System))
        {
            var actor = await world.ActorAsync(role.Code(), default);
            foreach (var data in Payloads(act))
            {
                foreach (var number in act.On.Count == 0 ? [null] : numbers) await AssertAnsweredAsync(world, actor, act, number, data);
            }
        }
    }

    private static async Task AssertAnsweredAsync(CaseWorld world, Actor actor, ActDescription act, string? number, JsonObject data)
    {
        var before = await world.UseAsync(session => session.Db.Files.SumAsync(file => file.Revision));
        if (await world.ActAsync(actor, act.Name, number, data, default) is not ActAnswer.Refused refused) return;

        Assert.NotEmpty(refused.Message);
        Assert.Equal(before, await world.UseAsync(session => session.Db.Files.SumAsync(file => file.Revision)));
    }

    /// <summary>A request, a sitting, one that does not exist, and none.</summary>
    private static async Task<string?[]> FilesAsync(CaseWorld world)
    {
        var request = JsonNode.Parse("""{"enfant-nom":"Le Goff","enfant-prenoms":"Anna","enfant-ne-le":"2016-05-04","commune":"Rennes","residence":"35","motif":"M1A","annee":"2026-2027","responsables":[{"nom":"Yann Le Goff"}]}""")!.AsObject();
        Assert.IsType<ActAnswer.Done>(await world.ActAsync(await world.ActorAsync("famille", default), "deposer-demande", null, request, default));
        var sitting = JsonNode.Parse("""{"date":"2026-04-20","heure":"10:00","lieu":"Rennes"}""")!.AsObject();
        Assert.IsType<ActAnswer.Done>(await world.ActAsync(await world.ActorAsync("secretariat", default), "programmer-seance", null, sitting, default));
        return ["2026-0001", "2026-0002", "1999-9999", "'; DROP TABLE journal; --", null];
    }

    private static IEnumerable<JsonObject> Payloads(ActDescription act) =>
    [
        [],
        new JsonObject { ["inconnu"] = 1 },
        Filled(act.Fields, type => "texte"),
        Filled(act.Fields, type => -1),
        Filled(act.Fields, type => new JsonArray { new JsonObject { ["x"] = "y" } }),
        Filled(act.Fields, type => Extreme(type, "9999-12-31", int.MaxValue)),
        Filled(act.Fields, type => Extreme(type, "0001-01-01", int.MinValue)),
        Filled(act.Fields, type => Extreme(type, "2026-04-01", 0)),
    ];

    private static JsonObject Filled(IReadOnlyList<ActField> fields, Func<Type, JsonNode?> value) =>
        [.. fields.Select(field => KeyValuePair.Create(field.Name, value(Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType)))];

    private static JsonNode? Extreme(Type type, string day, int number)
    {
        if (type.IsGenericType) return Extreme(type.GetGenericArguments()[0], day, number) is { } item ? new JsonArray { item } : null;
        if (type == typeof(DateOnly)) return day;
        if (type == typeof(TimeOnly)) return "23:59";
        if (type == typeof(int)) return number;
        if (type == typeof(bool)) return true;
        if (type == typeof(Departement)) return "35";
        if (type == typeof(SchoolYear)) return day.StartsWith('9') ? "9998-9999" : "2026-2027";
        if (type.IsEnum) return FrenchCodes.Of(type)[0].Code;
        if (type == typeof(string)) return "";
        return type == typeof(JsonObject) ? [] : Filled(ActField.Of(type), part => Extreme(Nullable.GetUnderlyingType(part) ?? part, day, number));
    }
}
