using Microsoft.AspNetCore.Components;

namespace Orchestrator.Dashboard.Tests.Pages;

/// <summary>Stands at one address, as a request does, and notes whether the page said that nothing is there.</summary>
internal sealed class PageNavigation : NavigationManager
{
    public PageNavigation(string address)
    {
        Initialize("http://dashboard.test/", "http://dashboard.test" + address);
        OnNotFound += (_, _) => WasNotFound = true;
    }

    public bool WasNotFound { get; private set; }
}
