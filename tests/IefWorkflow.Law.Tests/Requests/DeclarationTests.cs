using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-2 and R131-15 as they stood before: the declaration and its information letter.</summary>
[Trait("rule", "R131-2/no-declaration")]
[Trait("rule", "R131-15/legacy")]
public class DeclarationTests
{
    [Theory]
    [InlineData("2021-2022", true)]
    [InlineData("2022-2023", false)]
    [InlineData("2023-2024", false)]
    public void No_declaration_is_taken_from_2022_2023_on(string schoolYear, bool accepted) =>
        Assert.Equal(accepted, Transition.AcceptsDeclaration(Year(schoolYear)));

    [Theory]
    [InlineData("2021-2022", true)]
    [InlineData("2022-2023", false)]
    [InlineData("2023-2024", false)]
    public void The_letter_of_the_repealed_article_goes_with_declarations_only(string schoolYear, bool used) =>
        Assert.Equal(used, Transition.UsesDeclarationLetter(Year(schoolYear)));
}
