using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.Pipeline;

/// <summary>Analysis in a reader process: a table that never ends, or a hostile text, costs its document and not the worker.</summary>
public static class AnalysisApart
{
    static readonly JsonTypeInfo<DocumentAnalysis> Form = (JsonTypeInfo<DocumentAnalysis>)ItaJson.Between(AnalysisJson.Default).GetTypeInfo(typeof(DocumentAnalysis));

    static (string Text, RuleSettings Rules) last = (RuleSettings.Default.Text, RuleSettings.Default);

    /// <summary>The parent's side.</summary>
    public static AnalyseDocument By(ReaderPool pool, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Rules.Text;
        return async (document, cancel) =>
        {
            var answer = await pool.AnalyseAsync(document, settings, options.Reading, cancel).ConfigureAwait(false);
            return JsonSerializer.Deserialize(answer, Form) ?? throw new ReaderFaultException("An analysis without content.");
        };
    }

    /// <summary>The child's side: an <see cref="AnalyseReading"/>.</summary>
    public static byte[] Answer(byte[] reading, string settings)
    {
        if (settings != last.Text)
        {
            last = (settings, RuleSettings.Parse(settings));
        }

        return JsonSerializer.SerializeToUtf8Bytes(DocumentAnalysis.Of(DocumentBytes.Read(reading), last.Rules), Form);
    }
}
