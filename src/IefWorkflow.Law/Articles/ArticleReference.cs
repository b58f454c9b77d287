using System.Globalization;

namespace IefWorkflow.Law.Articles;

/// <summary>A provision with the days between which the wording implemented here applies.</summary>
/// <param name="Code">The text, one of <see cref="Codes"/>.</param>
/// <param name="Number">The article number: <c>D131-11-12</c>.</param>
/// <param name="Alinea">The paragraph, counted from 1; 0 means the whole article.</param>
/// <param name="InForceSince">First day of the wording.</param>
/// <param name="InForceUntil">Last day of the wording; <see cref="DateOnly.MaxValue"/> while it is in force.</param>
public sealed record ArticleReference(string Code, string Number, int Alinea, DateOnly InForceSince, DateOnly InForceUntil)
{
    internal static ArticleReference From(ArticleAttribute attribute) => new(
        attribute.Code,
        attribute.Number,
        attribute.Alinea,
        Day(attribute.InForceSince),
        attribute.InForceUntil.Length == 0 ? DateOnly.MaxValue : Day(attribute.InForceUntil));

    /// <summary>Whether the wording applies to a fact of that day.</summary>
    public bool IsInForceOn(DateOnly day) => InForceSince <= day && day <= InForceUntil;

    /// <summary>The citation as it appears in tables: <c>D131-11-12 al. 2</c>, with the text when it is not the Education Code.</summary>
    public override string ToString()
    {
        var paragraph = Alinea == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" al. {Alinea}");
        return Code == Codes.Education ? Number + paragraph : $"{Code} {Number}{paragraph}";
    }

    /// <summary>The citation as a French sentence writes it: « art. D. 131-11-12, al. 2, du code de l'éducation ».</summary>
    public string InFrench
    {
        get
        {
            var number = Number.Length > 1 && char.IsAsciiLetterUpper(Number[0]) && char.IsAsciiDigit(Number[1]) ? $"{Number[0]}.\u00A0{Number[1..]}" : Number;
            var paragraph = Alinea == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", al.\u00A0{Alinea},");
            return Code switch
            {
                Codes.Crpa => $"art. {number}{paragraph} du code des relations entre le public et l'administration",
                Codes.Cja => $"art. {number}{paragraph} du code de justice administrative",
                Codes.CaseLaw => Number,
                _ => $"art. {number}{paragraph} du {Code}",
            };
        }
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
