using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ItaIngest.Storage.Databases;

/// <summary>
/// What all stores share: SQLite in a file of the root, or PostgreSQL for many machines. The stores' SQL is what both understand; what
/// differs stands here. Safe to use from several threads.
/// </summary>
public abstract class Database : IDisposable
{
    /// <summary>What and where it is, for people; never a password.</summary>
    public abstract string Description { get; }

    /// <summary>Whether the search in texts reads every one, because the database takes Thai letters for none.</summary>
    public virtual bool IsSlowInThai => false;

    /// <summary>Which rows a SELECT that is going to change them locks; others wait until the transaction ends.</summary>
    internal abstract string RowLock { get; }

    /// <summary>A connection; throws <see cref="StoreUnavailableException"/> when there is none to be had.</summary>
    internal abstract DbConnection Open();

    /// <summary>A connection for what writes, soon closed again; throws as <see cref="Open"/> does.</summary>
    /// <param name="isLasting">
    /// Whether what is committed must survive a power cut at once. What would only be told again, such as an arrival, need not: it does as soon
    /// as something after it does.
    /// </param>
    internal virtual DbConnection OpenToWrite(bool isLasting = true) => Open();

    /// <summary>A transaction that writes.</summary>
    /// <param name="connection">From <see cref="OpenToWrite"/>.</param>
    /// <param name="alone">Work that only one transaction does at a time, on whatever machine; null: rows are locked as they are written.</param>
    internal abstract DbTransaction BeginWrite(DbConnection connection, Turn? alone = null);

    /// <summary>
    /// Holds something that a hash names until it is disposed of or the process or its connection ends; null: another process holds it. With
    /// SQLite, which one watcher uses, nobody else ever does.
    /// </summary>
    internal abstract IDisposable? TryHold(string sha256);

    /// <summary>Executes steps about the document of this number one after the other; over a network all in one go.</summary>
    internal abstract void Execute(DbTransaction transaction, long id, params IReadOnlyList<SqlStep> steps);

    /// <summary>A transaction that sees one moment, whoever writes meanwhile.</summary>
    internal abstract DbTransaction BeginRead(DbConnection connection);

    /// <summary>
    /// A SELECT of the numbers of documents whose text has all the words as they stand, the newest first, <c>@most</c> of them.
    /// </summary>
    /// <param name="transaction">For a look at how common the words are, where the SELECT depends on it.</param>
    /// <param name="where">What holds for the row <c>q</c> of the queue, beginning with WHERE.</param>
    /// <param name="words">Keys of the words, three letters or more; <paramref name="values"/> has each under its <see cref="Word"/>.</param>
    /// <param name="values">Takes what else the SELECT needs.</param>
    internal abstract string SearchText(DbTransaction transaction, string where, IReadOnlyList<string> words, DynamicParameters values);

    /// <summary>Name of the parameter that has the word of this place, from 0.</summary>
    internal static string Word(int place) => string.Create(CultureInfo.InvariantCulture, $"word{place}");

    /// <summary>The elements of an array inside JSON text, to be joined: rows <c>item</c>.</summary>
    /// <param name="json">The column of the text, or a parameter.</param>
    /// <param name="path">Names down to the array; none: the text is the array.</param>
    internal abstract string Items(string json, params ReadOnlySpan<string> path);

    /// <summary>A text or number inside such an element, as text; NULL where there is none.</summary>
    internal abstract string InItem(params ReadOnlySpan<string> path);

    /// <summary>The place of such an element in its array, from 0.</summary>
    internal abstract string PlaceOfItem { get; }

    /// <inheritdoc/>
    public abstract void Dispose();
}
