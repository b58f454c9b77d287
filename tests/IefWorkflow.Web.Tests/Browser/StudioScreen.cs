using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>Elsa Studio on the screen of a visitor.</summary>
internal sealed class StudioScreen
{
    /// <remarks>The Studio is a whole program, compiled in the browser: on a busy machine it takes its time.</remarks>
    private const int Patience = 120_000;

    private readonly Visitor visitor;
    private readonly ConcurrentQueue<string> errors = new();

    /// <summary>Listens to the console of a visitor.</summary>
    public StudioScreen(Visitor visitor)
    {
        this.visitor = visitor;

        Page.SetDefaultTimeout(Patience);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Enqueue(message.Text);
        };
        Page.PageError += (_, error) => errors.Enqueue(error);
    }

    /// <summary>The page around.</summary>
    public IPage Page => visitor.Page;

    /// <summary>The document of Elsa Studio.</summary>
    public IFrameLocator Frame => Page.FrameLocator("iframe.ief-studio");

    /// <summary>A button of the bar above the drawing.</summary>
    public ILocator Tool(int place) => Frame.Locator(".mud-toolbar button").Nth(place);

    /// <summary>A step of the drawing.</summary>
    public ILocator Node(string id) => Frame.Locator($".x6-node[data-cell-id='{id}']");

    /// <summary>Opens a definition, and waits until its steps are drawn.</summary>
    public async Task OpenAsync(string definitionId, int steps)
    {
        await Page.GotoAsync($"/concepteur/workflows/definitions/{definitionId}/edit");
        await NodesAsync(steps);
        await Tool(0).ClickAsync();
    }

    /// <summary>Opens an instance, and waits until its steps are drawn.</summary>
    public async Task LookAtAsync(string instanceId, int steps)
    {
        await Page.GotoAsync($"/concepteur/workflows/instances/{instanceId}/view");
        await NodesAsync(steps);
    }

    /// <summary>Waits until so many steps are drawn, each with its words.</summary>
    public async Task NodesAsync(int steps)
    {
        var nodes = Frame.Locator(".x6-node .activity-label");
        await Assertions.Expect(nodes).ToHaveCountAsync(steps, new() { Timeout = Patience });
        await Assertions.Expect(nodes.Filter(new() { HasTextRegex = new(@"\S") })).ToHaveCountAsync(steps, new() { Timeout = Patience });
    }

    /// <summary>Does what makes Elsa Studio save, and waits for the answer.</summary>
    public async Task SavedAsync(Func<Task> deed)
    {
        var answer = await Page.RunAndWaitForResponseAsync(deed, response => response.Request.Method == "POST" && response.Url.EndsWith("/concepteur/api/workflow-definitions", StringComparison.Ordinal));
        Assert.True(answer.Ok, $"{answer.Status}");
    }

    /// <summary>The page around breaks no rule of accessibility.</summary>
    public Task AssertAccessibleAsync() => visitor.AssertAccessibleAsync();

    /// <summary>Nothing was reported to the console as an error.</summary>
    public void AssertQuiet() => Assert.True(errors.IsEmpty, string.Join('\n', errors));
}
