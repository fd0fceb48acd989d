using System;

namespace PSDockerTools;

/// <summary>
/// A value in one of the docker CLI's grammars. <see cref="Parse"/> reads it, and <see cref="object.ToString"/> returns its text form.
/// </summary>
internal interface ISpec<TSelf>
    where TSelf : class, ISpec<TSelf>
{
    /// <summary>The kind of value for error messages: <c>a port mapping</c>.</summary>
    static abstract string Kind { get; }

    /// <summary>Indicates that a number is accepted. Its value is used, not the literal that was typed.</summary>
    static virtual bool AcceptsNumbers => false;

    /// <summary>Indicates that an empty text is ignored, as in the docker CLI; an empty table cell (CSV, for example) is ignored, too.</summary>
    static virtual bool IgnoresEmptyText => false;

    /// <exception cref="FormatException">
    /// The text does not match the grammar. The message quotes the faulty part and shows a correct example.
    /// </exception>
    static abstract TSelf Parse(string text);

    /// <summary>
    /// Returns the text form of a hashtable entry, for values that can be specified as a hashtable: <c>@{ nofile = 1024 }</c>. Null if they
    /// cannot.
    /// </summary>
    static virtual string? FromTableEntry(string key, string value) => null;

    /// <summary>Joins two pieces of one text that PowerShell split at its commas; null if the second piece begins a new value.</summary>
    /// <exception cref="FormatException">It is unclear whether the piece belongs to the text or begins a new value.</exception>
    static virtual string? Join(string before, string piece) => null;
}
