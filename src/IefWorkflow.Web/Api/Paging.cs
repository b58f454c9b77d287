using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace IefWorkflow.Web.Api;

/// <summary>Which page of a list is asked for; its answer has the total, and <c>Link</c> headers to the pages around it.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Taille">How many on a page, from 1 to 200.</param>
internal sealed record Paging([FromQuery(Name = "page")] int Page = 1, [FromQuery(Name = "taille")] int Taille = 50)
{
    private const int MaximumSize = 200;
    private const int MaximumPage = 1_000_000;

    /// <summary>Why there is no such page; null when there may be.</summary>
    public IResult? Refused => Page is < 1 or > MaximumPage || Taille is < 1 or > MaximumSize ? Problems.BadInput($"La page commence à 1 et la taille va de 1 à {MaximumSize}.") : null;

    /// <summary>The answer.</summary>
    /// <param name="context">The request, whose answer gets the links.</param>
    /// <param name="total">How many there are in all.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="items">Those of the page.</param>
    public IResult Answer(HttpContext context, int total, string name, IEnumerable<object> items)
    {
        var last = Math.Max(1, (total + Taille - 1) / Taille);
        var links = new List<string> { Link(context, 1, "first"), Link(context, last, "last") };
        if (Page > 1) links.Add(Link(context, Math.Min(Page - 1, last), "prev"));
        if (Page < last) links.Add(Link(context, Page + 1, "next"));
        context.Response.Headers.Link = string.Join(", ", links);
        return Results.Ok(new Dictionary<string, object> { ["total"] = total, ["page"] = Page, ["taille"] = Taille, [name] = items });
    }

    /// <summary>The answer, of a list that is known whole.</summary>
    public IResult Answer<T>(HttpContext context, IReadOnlyList<T> all, string name, Func<T, object> show) =>
        Answer(context, all.Count, name, all.Skip((Page - 1) * Taille).Take(Taille).Select(show));

    private string Link(HttpContext context, int page, string relation)
    {
        var others = context.Request.Query.Where(pair => pair.Key is not ("page" or "taille")).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        var query = QueryString.Create(others.Append(new("page", page.ToString(CultureInfo.InvariantCulture))).Append(new("taille", Taille.ToString(CultureInfo.InvariantCulture))));
        return $"<{context.Request.Path.ToUriComponent()}{query.ToUriComponent()}>; rel=\"{relation}\"";
    }
}
