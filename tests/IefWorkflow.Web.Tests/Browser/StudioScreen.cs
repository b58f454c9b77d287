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

    /// <summary>Takes a step from the palette and leaves it on the drawing.</summary>
    /// <param name="category">The group of the palette.</param>
    /// <param name="name">The name of the step.</param>
    /// <param name="x">Pixels from the left of the drawing.</param>
    /// <param name="y">Pixels from the top of the drawing.</param>
    /// <returns>The identifier of the new step.</returns>
    public async Task<string> DropAsync(string category, string name, int x, int y)
    {
        var before = await IdsAsync();
        await Frame.GetByText(category).First.ClickAsync();
        var step = Frame.Locator("[draggable=true]").Filter(new() { HasText = name }).First;
        await step.ScrollIntoViewIfNeededAsync();
        await SavedAsync(() => step.DragToAsync(Graph, new() { TargetPosition = new() { X = x, Y = y } }));
        return (await IdsAsync()).Except(before).Single();
    }

    /// <summary>Takes the connection away that goes straight from the last way out of one step to another.</summary>
    public async Task DisconnectAsync(string from, string to)
    {
        var (start, end) = (await CentreAsync(WaysOut(from)), await CentreAsync(WayIn(to)));
        await Page.Mouse.MoveAsync((start.X + end.X) / 2, start.Y, new() { Steps = 4 });
        await SavedAsync(() => Frame.Locator(".x6-edge-tool.x6-cell-tool-button").ClickAsync());
    }

    /// <summary>Draws a connection with the mouse, from the last way out of one step to the way into another.</summary>
    public async Task ConnectAsync(string from, string to)
    {
        // A step that is chosen moves under the mouse instead.
        await Graph.ClickAsync(new() { Position = new() { X = 500, Y = 40 } });
        await Assertions.Expect(Frame.Locator(".x6-widget-selection-box")).ToHaveCountAsync(0);
        var (start, end) = (await CentreAsync(WaysOut(from)), await CentreAsync(WayIn(to)));
        await SavedAsync(async () =>
        {
            await Page.Mouse.MoveAsync(start.X, start.Y);
            await Page.Mouse.DownAsync();
            await Page.Mouse.MoveAsync(start.X + 20, start.Y + 10, new() { Steps = 5 });
            await Page.Mouse.MoveAsync(end.X, end.Y, new() { Steps = 15 });
            await Page.Mouse.UpAsync();
        });
    }

    /// <summary>Writes a text into an input of the chosen step.</summary>
    public Task WriteAsync(string label, string text) => SavedAsync(async () =>
    {
        var input = Control(label).Locator("input").First;
        await input.FillAsync(text);
        await input.PressAsync("Tab");
    });

    /// <summary>Chooses a value of an input of the chosen step.</summary>
    public Task ChooseAsync(string label, string value) => SavedAsync(async () =>
    {
        await Control(label).ClickAsync();
        await Popover.GetByText(value).ClickAsync();
    });

    /// <summary>Chooses a line of the menu beside the button that publishes.</summary>
    public async Task MenuAsync(string line)
    {
        await Tool(6).ClickAsync();
        await Popover.GetByText(line).ClickAsync();
    }

    /// <summary>Brings back an earlier version; there is one later version only.</summary>
    public async Task RollBackAsync()
    {
        await Frame.Locator(".mud-tab").Filter(new() { HasText = "Version history" }).First.DispatchEventAsync("click");
        var versions = Frame.Locator("table").Last.Locator("tbody tr");
        await versions.Nth(1).Locator("button").Last.ClickAsync();
        var answer = await Page.RunAndWaitForResponseAsync(() => Popover.GetByText("Rollback to this version").ClickAsync(), response => response.Url.Contains("/revert/", StringComparison.Ordinal));
        Assert.True(answer.Ok, $"{answer.Status}");
    }

    private ILocator Graph => Frame.Locator(".x6-graph").First;

    private ILocator Popover => Frame.Locator(".mud-popover-open");

    private ILocator WaysOut(string step) => Node(step).Locator(".x6-port-body").Last;

    private ILocator WayIn(string step) => Node(step).Locator(".x6-port-body").First;

    private ILocator Control(string label) => Frame.Locator(".mud-input-control").Filter(new() { HasText = label }).First;

    private Task<string[]> IdsAsync() => Frame.Locator(".x6-node").EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.getAttribute('data-cell-id'))");

    private static async Task<(float X, float Y)> CentreAsync(ILocator port)
    {
        var box = (await port.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
