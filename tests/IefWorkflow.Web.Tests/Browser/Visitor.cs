using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IefWorkflow.Web.Tests.Browser;

/// <summary>A person at a browser of their own.</summary>
internal sealed class Visitor(IPage page)
{
    /// <summary>The page on the screen.</summary>
    public IPage Page => page;

    /// <summary>Whether the browser runs scripts.</summary>
    public bool RunsScripts { get; init; } = true;

    /// <summary>The number of the file on the screen.</summary>
    public string Number => new Uri(page.Url).AbsolutePath.Split('/')[2];

    /// <summary>The words on the screen.</summary>
    public Task<string> TextAsync() => page.Locator("main").InnerTextAsync();

    /// <summary>Signs in with the form.</summary>
    public async Task SignInAsync(string role)
    {
        await page.GotoAsync("/connexion");
        await page.FillAsync("#identifiant", role);
        await page.FillAsync("#mot-de-passe", RunningService.Password);
        await SendAsync();
    }

    /// <summary>Fills controls, by name; a radio or a tick is chosen by the keyboard, a date in three fields is typed part by part, boxes are ticked by their values.</summary>
    public async Task FillAsync(params (string Name, string Value)[] controls)
    {
        foreach (var (name, value) in controls)
        {
            var control = page.Locator($"form[method=post] [name='{name}']:not([type=hidden])");
            if (await control.CountAsync() == 0 && await page.Locator($"[name='{name}.jour']").CountAsync() > 0)
            {
                var parts = value.Split('-');
                await FillAsync((name + ".jour", parts[2]), (name + ".mois", parts[1]), (name + ".annee", parts[0]));
                continue;
            }

            var kind = await control.First.EvaluateAsync<string>("control => control.type");
            if (kind is "radio" or "checkbox")
            {
                foreach (var one in value.Split(", ")) await page.Locator($"[name='{name}'][value='{one}']").PressAsync("Space");
            }
            else if (kind is "select-one")
            {
                await control.SelectOptionAsync(value);
            }
            else
            {
                await control.FillAsync(value);
            }
        }
    }

    /// <summary>Sends the form of the page, and waits for the page that follows.</summary>
    public Task SendAsync() => ClickAsync(page.Locator("main form[method=post] button[type=submit]"));

    /// <summary>Clicks what leads to another page, and waits for that page.</summary>
    public Task ClickAsync(ILocator target) => LeaveAsync(() => target.ClickAsync());

    /// <summary>Does what leads to another page, and waits for that page.</summary>
    public async Task LeaveAsync(Func<Task> deed)
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.DOMContentLoaded += OnShown;
        await deed();
        await shown.Task.WaitAsync(TimeSpan.FromSeconds(90));
        page.DOMContentLoaded -= OnShown;

        void OnShown(object? sender, IPage loaded) => shown.TrySetResult();
    }

    /// <summary>Goes to a control or a link by the keyboard alone, from where the focus is.</summary>
    public async Task TabToAsync(ILocator target)
    {
        for (var tab = 0; tab < 200; tab++)
        {
            if (await target.EvaluateAsync<bool>("one => one === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{page.Url}: the keyboard does not reach {target}.");
    }

    /// <summary>Presses Enter on what leads to another page, reached by the keyboard alone, and waits for that page.</summary>
    public async Task EnterAsync(ILocator target)
    {
        await TabToAsync(target);
        await LeaveAsync(() => page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Fills the form of an act and sends it; it must be done.</summary>
    public async Task PerformAsync(string address, params (string Name, string Value)[] controls)
    {
        await page.GotoAsync(address);
        await FillAsync(controls);
        await SendAsync();
        if (await page.Locator("button[name=relecture][value=faite]").CountAsync() > 0) await ClickAsync(page.Locator("button[name=relecture][value=faite]"));
        if (!page.Url.Contains("fait=", StringComparison.Ordinal)) Assert.Fail($"{address}: {await TextAsync()}");
    }

    /// <summary>The page is read without scrolling sideways on a screen of 320 pixels, which is also 1280 pixels at 400 %.</summary>
    public async Task AssertFitsAsync()
    {
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, before.Height);
        var width = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
        await page.SetViewportSizeAsync(before.Width, before.Height);
        Assert.True(width <= 320, $"{page.Url} is {width} pixels wide on a screen of 320.");
    }

    /// <summary>The page breaks no rule of accessibility that can be checked by a program, in either theme; nothing is checked where no script runs.</summary>
    public async Task AssertAccessibleAsync()
    {
        // The check is a script itself.
        if (!RunsScripts) return;

        // The preview of a letter runs no script, so that a check inside it never ends; it is a page of its own, too.
        await page.EvaluateAsync("document.querySelectorAll('iframe[sandbox]').forEach(preview => preview.remove())");

        // What a page frames is Elsa Studio, as its makers made it.
        await page.EvaluateAsync("document.documentElement.dataset.frTheme = 'light'");
        var light = await page.RunAxe(new AxeRunOptions { Iframes = false, ResultTypes = [ResultType.Violations] });
        var faults = light.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}")).ToList();

        // Only colours differ from one theme to the other; the checker is still in the page.
        faults.AddRange(await page.EvaluateAsync<string[]>("""
            async () => {
                document.documentElement.dataset.frTheme = 'dark';
                const result = await axe.run(document, { iframes: false, runOnly: ['color-contrast'], resultTypes: ['violations'] });
                document.documentElement.dataset.frTheme = 'light';
                return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (dark): ${rule.help}: ${node.html}`));
            }
            """));
        Assert.True(faults.Count == 0, $"{page.Url}\n{string.Join('\n', faults)}");
    }
}
