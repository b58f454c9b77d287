using System.Text;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Law.Check;

namespace IefWorkflow.Cli.Tests.Law.Check;

/// <summary>A malformed file is refused fault by fault, each with its file, vector, rule and field, and the sound vectors are kept.</summary>
public class EveryFaultOfAVectorFileIsReportedTests
{
    [Fact]
    public void A_sound_file_has_none()
    {
        var file = Read(VectorText.File(VectorText.Sound));

        Assert.Empty(file.Faults);
        Assert.Equal("V-1", Assert.Single(file.Vectors).Id);
    }

    [Theory]
    [InlineData("[]", "v.json: le document doit être un objet")]
    [InlineData("{\"vectors\": []}", "v.json: schema: le schéma manque")]
    [InlineData("{\"schema\": \"ief-vectors/2\", \"vectors\": []}", "v.json: schema: le schéma doit être « ief-vectors/1 », reçu \"ief-vectors/2\"")]
    [InlineData("{\"schema\": \"ief-vectors/1\"}", "v.json: vectors: le tableau des vecteurs manque")]
    [InlineData("{\"schema\": \"ief-vectors/1\", \"vectors\": {}}", "v.json: vectors: le tableau des vecteurs manque")]
    [InlineData("{\"schema\": ", "v.json: JSON invalide, ligne 1, colonne 12")]
    public void A_fault_of_the_whole_file_names_its_field(string text, string line) => Assert.StartsWith(line, Assert.Single(Lines(text)));

    [Theory]
    [InlineData("{\"schema\": \"ief-vectors/1\", \"count\": 2, \"vectors\": []}", "v.json: count: avertissement : le fichier annonce 2 vecteurs et en contient 0")]
    [InlineData("{\"schema\": \"ief-vectors/1\", \"count\": \"0\", \"vectors\": []}", "v.json: count: avertissement : le fichier annonce \"0\" vecteurs et en contient 0")]
    public void A_count_that_does_not_match_is_a_warning(string text, string line)
    {
        Assert.Empty(Lines(text));
        Assert.StartsWith(line, Plain(Assert.Single(Read(text).Warnings).Line));
    }

    [Theory]
    [InlineData("7", "v.json: vectors[0]: un vecteur doit être un objet")]
    [InlineData("{\"rule\": \"TEST/echo\", \"profile\": \"TIMELINE\", \"input\": {}, \"expected\": {\"a\": 1}}", "v.json: vectors[0] TEST/echo id: l'identifiant manque")]
    [InlineData("{\"id\": \"V-1\", \"profile\": \"TIMELINE\", \"input\": {}, \"expected\": {\"a\": 1}}", "v.json: V-1 rule: la règle manque")]
    [InlineData("{\"id\": \"V-1\", \"rule\": \"TEST/perod\", \"profile\": \"TIMELINE\", \"input\": {}, \"expected\": {\"a\": 1}}", "v.json: V-1 TEST/perod rule: règle inconnue « TEST/perod » : vouliez-vous dire « TEST/period » ?")]
    [InlineData("{\"id\": \"V-1\", \"rule\": \"TEST/echo\", \"input\": {}, \"expected\": {\"a\": 1}}", "v.json: V-1 TEST/echo profile: le profil manque : donnez l'un de REFERENCE_2022_02_17, CURRENT_15_DAYS, TIMELINE")]
    [InlineData("{\"id\": \"V-1\", \"rule\": \"TEST/echo\", \"profile\": \"timeline\", \"input\": {}, \"expected\": {\"a\": 1}}", "v.json: V-1 TEST/echo profile: profil inconnu « timeline »")]
    [InlineData("{\"id\": \"V-1\", \"rule\": \"TEST/echo\", \"profile\": \"TIMELINE\", \"expected\": {\"a\": 1}}", "v.json: V-1 TEST/echo input: les données d'entrée manquent")]
    [InlineData("{\"id\": \"V-1\", \"rule\": \"TEST/echo\", \"profile\": \"TIMELINE\", \"input\": {}}", "v.json: V-1 TEST/echo expected: le résultat attendu manque")]
    [InlineData("{\"id\": \"V-1\", \"rule\": \"TEST/echo\", \"profile\": \"TIMELINE\", \"input\": {}, \"expected\": {}}", "v.json: V-1 TEST/echo expected: aucun champ n'est attendu")]
    public void A_fault_of_a_vector_names_it_with_its_rule_and_field(string vector, string line) => Assert.StartsWith(line, Assert.Single(Lines(VectorText.File(vector))));

    [Fact]
    public void A_vector_with_every_fault_has_every_fault_reported() =>
        Assert.Equal(["id", "rule", "profile", "input", "expected"], Read(VectorText.File("{}")).Faults.Select(fault => fault.Field!));

    [Fact]
    public void An_identifier_given_twice_makes_the_second_vector_faulty()
    {
        var file = Read(VectorText.File(VectorText.Sound, VectorText.Sound));

        Assert.StartsWith("v.json: V-1 TEST/period id: cet identifiant est déjà pris", Plain(Assert.Single(file.Faults).Line));
        Assert.Single(file.Vectors);
        Assert.Equal(1, file.Unsound);
    }

    [Fact]
    public void The_sound_vectors_of_a_faulty_file_are_kept()
    {
        var file = Read(VectorText.File("{}", VectorText.Sound, "null"));

        Assert.Equal("V-1", Assert.Single(file.Vectors).Id);
        Assert.Equal(2, file.Unsound);
    }

    [Fact]
    public void Two_adapters_cannot_serve_one_rule() =>
        Assert.Throws<ArgumentException>(() => new VectorRules(PeriodVectors.Rules, PeriodVectors.Rules));

    private static VectorFile Read(string text) =>
        VectorFileReader.Read("v.json", JsonFile.Parse(Encoding.UTF8.GetBytes(text)), new VectorRules(PeriodVectors.Rules));

    private static List<string> Lines(string text) => [.. Read(text).Faults.Select(fault => Plain(fault.Line))];

    private static string Plain(string line) => line.Replace('\u00A0', ' ');
}
