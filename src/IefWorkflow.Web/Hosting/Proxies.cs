using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace IefWorkflow.Web.Hosting;

/// <summary>The reverse proxies in front of the service: what they say of the client is believed, what anybody else says is not.</summary>
/// <remarks>Behind a proxy that ends TLS, cookies are secure, links have the right host and attempts are counted by client only when its headers are read.</remarks>
internal static class Proxies
{
    /// <summary>Reads forwarded headers that come from a listed proxy; does nothing when none is listed. To be called before anything that looks at the request.</summary>
    /// <param name="app">The application.</param>
    /// <param name="listed">Addresses and networks.</param>
    public static void UseKnownProxies(this IApplicationBuilder app, IReadOnlyList<string> listed)
    {
        if (listed.Count > 0) app.UseForwardedHeaders(Of(listed));
    }

    /// <summary>The options of the list; every hop must be a listed one.</summary>
    /// <exception cref="InvalidOperationException">An entry is neither an address nor a network.</exception>
    public static ForwardedHeadersOptions Of(IReadOnlyList<string> listed)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in listed)
        {
            if (IPAddress.TryParse(entry, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(entry, out var network)) options.KnownIPNetworks.Add(network);
            else throw new InvalidOperationException($"Service:KnownProxies: '{entry}' is neither an address nor a network: give 10.0.0.7, or 10.0.0.0/24.");
        }

        return options;
    }
}
