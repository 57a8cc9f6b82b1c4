using System.Data.Common;

namespace AstrOS.Storage;

/// <summary>
/// Plain SQL on one connection, each statement prepared once. What every request reads and writes goes this way: loading
/// Entity Framework costs a third of a second and 30 MB, which a daemon that waits should not spend. The SQL is what SQLite and
/// PostgreSQL share.
/// </summary>
public sealed class Statements(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>The transaction that statements are part of; null outside one.</summary>
    internal DbTransaction? Transaction { get; set; }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">With one <c>@p0</c>, <c>@p1</c> … for each value.</param>
    /// <param name="values">The values; null is the database's null.</param>
    /// <returns>How many rows it touched.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs a statement that returns one value.</summary>
    public T Scalar<T>(string sql, params ReadOnlySpan<object?> values) => (T)Prepare(sql, values).ExecuteScalar()!;

    /// <summary>Runs a query.</summary>
    /// <param name="read">Makes an item of the row that the reader stands on.</param>
    /// <param name="sql">With one <c>@p0</c>, <c>@p1</c> … for each value.</param>
    /// <param name="values">The values; null is the database's null.</param>
    public List<T> Query<T>(Func<DbDataReader, T> read, string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        connection.Dispose();
    }

    internal DbTransaction Begin() => Transaction = connection.BeginTransaction();

    private DbCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this assembly's constants; values never become part of them.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }

            _prepared[sql] = command;
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.Transaction = Transaction;
        return command;
    }
}
