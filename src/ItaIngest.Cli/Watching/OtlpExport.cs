using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Watching;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ItaIngest.Cli.Watching;

/// <summary>
/// Sends metrics and traces to an OpenTelemetry collector, when one is named by the standard variables (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its
/// like); otherwise nothing is made and nothing is sent.
/// </summary>
sealed class OtlpExport : IDisposable
{
    static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    readonly List<IDisposable> parts = [];

    OtlpExport()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("ita-ingest", serviceVersion: Engine.Version);
        parts.Add(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(IngestTelemetry.Name).AddOtlpExporter().Build());
        parts.Add(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(IngestTelemetry.Name).AddOtlpExporter().Build());
    }

    /// <summary>Begins, when a collector is named; disposing sends what is left. Null: none is named.</summary>
    public static OtlpExport? Begin() => Endpoints.Any(name => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(name))) ? new OtlpExport() : null;

    public void Dispose() => parts.ForEach(part => part.Dispose());
}
