using ItaIngest.Pipeline.Inbox;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Pipeline.Reprocessing;
using ItaIngest.Reading.Isolation;
using ItaIngest.Storage;
using ItaIngest.Storage.Batches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline;

/// <summary>Puts the program's parts together.</summary>
public static class ServiceRegistration
{
    /// <summary>
    /// The pipeline with its reader processes, the store below the root, and what they need. Options are checked here.
    /// An <see cref="IProgress{T}"/> of <see cref="ReadProgress"/> among the services hears of every page that is read.
    /// </summary>
    public static IServiceCollection AddIngest(this IServiceCollection services, RootFolders folders, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return services
            .AddSingleton(folders)
            .AddSingleton(options)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => folders.Store.Open())
            .AddSingleton<DocumentStore>()
            .AddSingleton(Engine.KeyOf(options))
            .AddSingleton(provider => new ReaderPool(size: options.Jobs) { Progress = provider.GetService<IProgress<ReadProgress>>() })
            .AddSingleton<ReadFile>(
                provider => (path, cancel) => provider.GetRequiredService<ReaderPool>().ReadAsync(path, options.Reading, cancel))
            .AddSingleton(provider => AnalysisApart.By(provider.GetRequiredService<ReaderPool>(), options))
            .AddSingleton<IngestPipeline>()
            .AddSingleton<IngestFile>(provider => provider.GetRequiredService<IngestPipeline>().IngestOneOfManyAsync);
    }

    /// <summary>Readings are kept below the root and used again. Without it every file is read and nothing is kept, as evaluation wants it.</summary>
    public static IServiceCollection AddStoredReadings(this IServiceCollection services, RootFolders folders, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(folders);
        return services
            .AddSingleton(ReadingKey.Of(options))
            .AddSingleton(provider => new StoredReadings(folders.Readings, provider.GetRequiredService<ILogger<StoredReadings>>()))
            .AddSingleton<KnownReadings>();
    }

    /// <summary>What makes records anew from stored readings; to be added to <see cref="AddStoredReadings"/>.</summary>
    public static IServiceCollection AddReprocessing(this IServiceCollection services)
    {
        return services.AddSingleton<BatchStore>().AddSingleton<Originals>().AddSingleton<Reprocessor>();
    }

    /// <summary>The inbox's worker. <paramref name="news"/> hears of every file that was brought in.</summary>
    public static IServiceCollection AddInbox(this IServiceCollection services, InboxOptions options, InboxNews news)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return services
            .AddSingleton(options)
            .AddSingleton(news)
            .AddSingleton<Intake>()
            .AddHostedService<InboxWorker>();
    }
}
