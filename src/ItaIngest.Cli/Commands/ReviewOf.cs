using System.CommandLine;
using ItaIngest.Storage.Review;

namespace ItaIngest.Cli.Commands;

/// <summary>The review log of a root whose store must be there already.</summary>
static class ReviewOf
{
    public static ReviewLog Existing(GlobalOptions global, ParseResult parsed) => new(StoreOf.Database(global, parsed), TimeProvider.System);
}
