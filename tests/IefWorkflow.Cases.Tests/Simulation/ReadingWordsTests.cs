using IefWorkflow.Cases.Simulation.Scenarios;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cases.Tests.Simulation;

/// <summary>Every open reading of the law has French words in scenarios.</summary>
public class ReadingWordsTests
{
    [Fact]
    public void Each_reading_has_one_word() =>
        Assert.Equal(
            typeof(LegalReadings).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Order(),
            ReadingWords.All.Select(reading => reading.Property.Name).Order());

    [Fact]
    public void Each_value_has_one_word() =>
        Assert.All(ReadingWords.All, reading => Assert.Equal(reading.Property.PropertyType.IsEnum ? Enum.GetNames(reading.Property.PropertyType).Length : 2, reading.Values.Distinct().Count()));
}
