using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.People;

/// <summary>Refuses before model binding: an authorization filter runs before the form is read.</summary>
sealed class RoleFilter : IAuthorizationFilter, IOrderedFilter
{
    // Before the anti-forgery filter (1000), which reads the form.
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page)
        {
            return;
        }

        var request = context.HttpContext.Request;
        if (RolePages.Needed(page.ModelTypeInfo ?? page.PageTypeInfo, RolePages.HandlerOf(page, request), request.Method) is { } role && !context.HttpContext.User.May(role))
        {
            context.Result = context.HttpContext.User.Identity?.IsAuthenticated == true
                ? new ForbidResult()
                : new ChallengeResult();
        }
    }
}
