using ItaIngest.Pipeline.Inbox;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Pipeline.Reprocessing;
using ItaIngest.Pipeline.Sweeping;
using ItaIngest.Pipeline.Watching;
using ItaIngest.Pipeline.Work;
using ItaIngest.Reading.Isolation;
using ItaIngest.Storage;
using ItaIngest.Storage.Batches;
using ItaIngest.Storage.Progress;
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
            .AddSingleton<ProgressStore>()
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

    /// <summary>The inbox's worker.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How it watches.</param>
    /// <param name="news">Hears of every file that was brought in.</param>
    /// <param name="only">The inbox's lock, where this process must be the only one; null: it waits for its turn.</param>
    /// <param name="queue">The server that hands out work; null: it is handed out inside this process.</param>
    public static IServiceCollection AddInbox(this IServiceCollection services, InboxOptions options, InboxNews news, InboxLock? only = null, RabbitPlace? queue = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (only is not null)
        {
            services.AddSingleton(only);
        }

        if (queue is not null)
        {
            services.AddSingleton<IWorkQueue>(provider => new RabbitQueue(
                queue, provider.GetRequiredService<RootFolders>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RabbitQueue>>()));
        }
        else
        {
            services.AddSingleton<IWorkQueue, LocalQueue>();
        }

        return services
            .AddSingleton(options)
            .AddSingleton(news)
            .AddSingleton<WorkerPulse>()
            .AddSingleton<IProgress<ReadProgress>>(provider => provider.GetRequiredService<WorkerPulse>())
            .AddSingleton<Intake>()
            .AddSingleton<InboxScanner>()
            .AddHostedService<InboxWorker>()
            .AddSingleton<ArchiveSweep>()
            .AddHostedService<NightlySweep>();
    }
}
