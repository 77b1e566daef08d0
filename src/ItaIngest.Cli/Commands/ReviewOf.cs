using System.CommandLine;
using ItaIngest.Storage.Review;

namespace ItaIngest.Cli.Commands;

/// <summary>The review log of a root whose store must be there already.</summary>
static class ReviewOf
{
    public static ReviewLog Existing(GlobalOptions global, ParseResult parsed)
    {
        // Opening the store first tells plainly where there is none, rather than making one.
        _ = StoreOf.Existing(global, parsed);
        return new ReviewLog(global.Folders(parsed).Database, TimeProvider.System);
    }
}
