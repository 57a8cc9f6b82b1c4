namespace AstrOS.Storage;

/// <summary>The database cannot be used; the message says what happened, why, and what to do.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
