using System.Text;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.HostTests.Isolation;

/// <summary>The reader that was compiled ahead of time: the same answers as the program's own, and never one of other sources.</summary>
public sealed class CompiledReaderTests
{
    [Fact]
    public async Task It_says_byte_for_byte_what_the_program_itself_says()
    {
        using var compiled = Compiled();
        using var itself = new ReaderPool(Sandbox.Itself, 2);
        var files = Directory.GetFiles(Path.GetDirectoryName(Path.GetDirectoryName(Sandbox.Corpus("san-na-meng-2568/source.pdf")))!, "source.*", SearchOption.AllDirectories);
        Assert.True(files.Length >= 10);
        foreach (var file in files)
        {
            var (one, other) = (await compiled.ReadAsync(file), await itself.ReadAsync(file));
            Assert.True(DocumentBytes.Of(one).AsSpan().SequenceEqual(DocumentBytes.Of(other)), file);
            foreach (var rules in (string[])["", RuleSettings.Load(null, ["score.change-mismatch=info"]).Text])
            {
                Assert.Equal(
                    Encoding.UTF8.GetString(await itself.AnalyseAsync(other, rules, new ReadOptions(), TestContext.Current.CancellationToken)),
                    Encoding.UTF8.GetString(await compiled.AnalyseAsync(one, rules, new ReadOptions(), TestContext.Current.CancellationToken)));
            }
        }
    }

    [Theory]
    [InlineData("san-na-meng-2568/scan.pdf")]
    [InlineData("../broken/password.pdf")]
    public async Task It_reads_scans_and_refuses_as_the_program_itself_does(string name)
    {
        using var compiled = Compiled();
        using var itself = new ReaderPool(Sandbox.Itself, 2);
        Assert.Equal(await Said(itself, Sandbox.Corpus(name)), await Said(compiled, Sandbox.Corpus(name)));
    }

    [Fact]
    public void One_of_other_sources_is_passed_over()
    {
        using var sandbox = new Sandbox();
        var own = CompiledReader.Parts([typeof(CompiledReader).Assembly, typeof(AnalysisApart).Assembly]);
        Assert.Null(CompiledReader.Find(sandbox["below"]));

        var path = Program(sandbox, $"printf '{own.Replace("\n", "\\n", StringComparison.Ordinal)}'");
        Assert.Equal(path, CompiledReader.Find(sandbox["below"]));

        Program(sandbox, $"echo 'ItaIngest.Reading {Guid.NewGuid()}'");
        Assert.Null(CompiledReader.Find(sandbox["below"]));

        Program(sandbox, $"printf '{own.Replace("\n", "\\n", StringComparison.Ordinal)}'; echo 'ItaIngest.Unheard {Guid.NewGuid()}'");
        Assert.Null(CompiledReader.Find(sandbox["below"]));

        Program(sandbox, "echo this processor lacks something >&2; exit 134");
        Assert.Null(CompiledReader.Find(sandbox["below"]));

        Allow(path, UnixFileMode.UserRead);
        Assert.Null(CompiledReader.Find(sandbox["below"]));
    }

    [Fact]
    public async Task A_program_that_was_replaced_meanwhile_reads_nothing()
    {
        using var sandbox = new Sandbox();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, sandbox.Write(Path.GetFileName(file), []), overwrite: true);
        }

        // The same code with another id, as a build of other sources has.
        var analysis = sandbox["ItaIngest.Analysis.dll"];
        var bytes = await File.ReadAllBytesAsync(analysis, TestContext.Current.CancellationToken);
        var id = typeof(ItaIngest.Analysis.Layout.DocumentLayout).Assembly.ManifestModule.ModuleVersionId.ToByteArray();
        bytes[bytes.AsSpan().IndexOf(id)] ^= 1;
        await File.WriteAllBytesAsync(analysis, bytes, TestContext.Current.CancellationToken);

        using var pool = new ReaderPool(new ReaderCommand("dotnet", ["exec", sandbox["ita-ingest.dll"], ReaderCommand.Verb]), 1);
        var fault = await Assert.ThrowsAsync<ReaderFaultException>(() => pool.ReadAsync(Sandbox.Corpus("san-na-meng-2568/source.pdf")));
        Assert.Contains("replaced", fault.Message, StringComparison.Ordinal);
        Assert.Empty(pool.ProcessIds);
    }

    static ReaderPool Compiled()
    {
        Assert.SkipWhen(ReaderCommand.Compiled is null, "the readers were not compiled ahead of these sources: ./ita-ingest does it");
        return new ReaderPool(ReaderCommand.Compiled, 2);
    }

    static string Program(Sandbox sandbox, string does)
    {
        var path = sandbox.Write("artifacts/reader/ita-ingest-reader", Encoding.UTF8.GetBytes("#!/bin/sh\n" + does + "\n"));
        Allow(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    static void Allow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    static async Task<string> Said(ReaderPool pool, string file)
    {
        try
        {
            return Convert.ToHexString(DocumentBytes.Of(await pool.ReadAsync(file)));
        }
        catch (RejectedException e)
        {
            return e.Rejection.Code;
        }
    }
}
