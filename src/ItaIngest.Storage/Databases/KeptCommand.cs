using System.Data;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Databases;

/// <summary>A command whose statements are compiled once, however often a command of its text is made.</summary>
sealed class KeptCommand : SqliteCommand
{
    readonly SqliteWriter writer;

    /// <summary>On the connection that keeps the statements.</summary>
    public KeptCommand(SqliteWriter writer)
    {
        this.writer = writer;
        Connection = writer;
        Transaction = writer.CurrentTransaction;
    }

    /// <inheritdoc/>
    public override SqliteDataReader ExecuteReader(CommandBehavior behavior) =>
        writer.Statements(CommandText) is { } statements ? statements.ExecuteWith(this, behavior) : base.ExecuteReader(behavior);
}

/// <summary>Compiled statements.</summary>
sealed class KeptStatements : SqliteCommand
{
    /// <summary>Whether somebody still reads what they gave.</summary>
    public bool IsBusy => DataReader is not null;

    /// <summary>Executes them with the values of a command.</summary>
    public SqliteDataReader ExecuteWith(SqliteCommand command, CommandBehavior behavior)
    {
        Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
        {
            Parameters.Add(parameter);
        }

        (Transaction, CommandTimeout) = (command.Transaction, command.CommandTimeout);
        return ExecuteReader(behavior);
    }
}
