using System.Reflection;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.People;

/// <summary>
/// Holds every page to its role before anything of the request's body is read, so that a page whose author thought of no role is still
/// refused to those who may not.
/// </summary>
static class RolePages
{
    /// <summary>The role that a handler needs; null: open to all.</summary>
    public static Role? Needed(Type page, MethodInfo? handler, string httpMethod)
    {
        if (handler?.GetCustomAttribute<NeedsRoleAttribute>() is { } own)
        {
            return own.Role;
        }

        if (page.GetCustomAttribute<AllowAnonymousAttribute>() is not null)
        {
            return null;
        }

        return page.GetCustomAttribute<NeedsRoleAttribute>()?.Role
            ?? (HttpMethods.IsGet(httpMethod) || HttpMethods.IsHead(httpMethod) ? Role.Viewer : Role.Auditor);
    }

    /// <summary>The handler that answers a request to a page: <c>OnPost</c>, or <c>OnPostUndo</c> for <c>?handler=Undo</c>.</summary>
    public static MethodInfo? HandlerOf(CompiledPageActionDescriptor page, HttpRequest request)
    {
        var name = request.RouteValues["handler"]?.ToString() is { Length: > 0 } inPath ? inPath : request.Query["handler"].ToString();
        var method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method;
        var answering = page.HandlerMethods?.Where(handler => string.Equals(handler.HttpMethod, method, StringComparison.OrdinalIgnoreCase)).ToList() ?? [];

        // A name that no handler has leads to the one without a name, as the framework does it.
        return (answering.Find(handler => string.Equals(handler.Name ?? "", name, StringComparison.OrdinalIgnoreCase))
            ?? answering.Find(handler => string.IsNullOrEmpty(handler.Name)))?.MethodInfo;
    }
}
