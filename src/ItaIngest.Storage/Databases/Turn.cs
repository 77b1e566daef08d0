namespace ItaIngest.Storage.Databases;

/// <summary>Work that one transaction does at a time. The numbers are those of PostgreSQL's advisory locks and never change.</summary>
enum Turn
{
    /// <summary>Bringing the schema up to date.</summary>
    Schema = 0x1741_0001,

    /// <summary>Appending to the chain of decisions: each entry has the hash of the one before.</summary>
    ReviewLog = 0x1741_0002,

    /// <summary>Changing accounts: one administrator must be left.</summary>
    Accounts = 0x1741_0003,

    /// <summary>Bringing back what a batch replaced.</summary>
    RollBack = 0x1741_0004,
}
