using IefWorkflow.Cases.Statistics;

namespace IefWorkflow.Cases.Tests.Statistics;

/// <summary>No small count can be read, nor computed from what is shown.</summary>
public class CountCubeTests
{
    private static readonly string[] Departements = ["22", "35"];

    [Fact]
    public void A_count_below_eleven_is_hidden_and_zero_is_not()
    {
        var cube = Cube((("35", 0, 0), 10), (("35", 0, 1), 40), (("35", 1, 0), 30), (("35", 1, 1), 30));

        Assert.True(cube["35", 0, 0].IsMasked);
        Assert.Equal(Cell.Of(0), cube["22", 0, 0]);
        Assert.Equal(Cell.Of(110), cube[null, 2, 2]);
    }

    [Fact]
    public void A_hidden_count_takes_another_along_so_that_the_total_does_not_tell_it()
    {
        var cube = Cube((("35", 0, 0), 5), (("35", 0, 1), 40), (("35", 1, 0), 30), (("35", 1, 1), 30));

        Assert.True(cube["35", 0, 1].IsMasked);
        Assert.True(cube["35", 1, 0].IsMasked);
    }

    [Fact]
    public void Two_small_counts_whose_sum_is_small_are_not_enough()
    {
        var cube = Cube((("35", 0, 0), 1), (("35", 0, 1), 1), (("35", 1, 0), 50), (("35", 1, 1), 50));

        Assert.True(cube["35", 0, 2].IsMasked);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_the_counts_no_line_tells_a_hidden_one(int seed)
    {
        const int rows = 4;
        const int columns = 5;
        var truth = new Dictionary<(string, int, int), int>();
        foreach (var (place, index) in (from departement in Departements from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select (departement, row, column)).Select((place, index) => (place, index)))
        {
            truth[place] = ((index + 3) * seed * 7919 % 104_729) % 25;
        }

        var cube = new CountCube(Departements, rows, columns, truth.SelectMany(entry => Enumerable.Repeat(entry.Key, entry.Value)));

        foreach (var departement in Departements)
        {
            for (var row = 0; row < rows; row++) AssertLine(Enumerable.Range(0, columns).Select(column => (cube[departement, row, column], truth[(departement, row, column)])), cube[departement, row, columns]);
            for (var column = 0; column < columns; column++) AssertLine(Enumerable.Range(0, rows).Select(row => (cube[departement, row, column], truth[(departement, row, column)])), cube[departement, rows, column]);
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) AssertLine(Departements.Select(departement => (cube[departement, row, column], truth[(departement, row, column)])), cube[null, row, column]);
        }
    }

    [Fact]
    public void A_share_is_hidden_with_its_parts()
    {
        Assert.Equal(Cell.Of(25), Cube((("35", 0, 0), 20), (("35", 0, 1), 60)).Share("35", 0, 0));
        Assert.True(Cube((("35", 1, 0), 5), (("35", 1, 1), 30)).Share("35", 1, 0).IsMasked);
    }

    private static void AssertLine(IEnumerable<(Cell Shown, int Truth)> parts, Cell total)
    {
        var line = parts.ToList();
        Assert.All(line.Where(part => !part.Shown.IsMasked), part => Assert.True(part.Truth is 0 or >= CountCube.Least));
        var hidden = line.Where(part => part.Shown.IsMasked).ToList();
        if (total.IsMasked || hidden.Count == 0) return;

        Assert.True(hidden.Count > 1);
        Assert.True(hidden.Sum(part => part.Truth) >= CountCube.Least);
    }

    private static CountCube Cube(params ((string Departement, int Row, int Column) Place, int Count)[] counts) => new(Departements, 2, 2, counts.SelectMany(entry => Enumerable.Repeat(entry.Place, entry.Count)));
}
