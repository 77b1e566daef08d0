namespace ItaIngest.Storage.Queue;

/// <summary>The documents as auditors look for them: filtered, searched, sorted, a page at a time.</summary>
public interface IQueuePages
{
    /// <summary>A page of documents.</summary>
    QueuePage Page(QueueQuery query);

    /// <summary>What can be filtered by: the years, kinds, provinces and reviewers that there are.</summary>
    QueueChoices Choices();

    /// <summary>The views that a person saved, and those that others share, by name.</summary>
    IReadOnlyList<SavedView> Views(string owner);

    /// <summary>Saves a view; the same person's view of that name is replaced.</summary>
    void SaveView(string owner, string name, string query, bool isShared);

    /// <summary>Removes a view of that person; another's is left alone. Whether there was one.</summary>
    bool RemoveView(string owner, long id);
}
