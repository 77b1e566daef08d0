namespace ItaIngest.Reading.Docx;

/// <summary>Where we are among complex fields: their codes are not printed, their results are.</summary>
sealed class FieldState
{
    readonly Stack<bool> inResult = new();

    /// <summary>Whether what comes now is printed.</summary>
    public bool IsPrinted => !inResult.Contains(false);

    /// <summary>A w:fldChar of that type.</summary>
    public void Pass(string? type)
    {
        if (type == "begin")
        {
            inResult.Push(false);
        }
        else if (type == "separate" && inResult.TryPop(out _))
        {
            inResult.Push(true);
        }
        else if (type == "end")
        {
            inResult.TryPop(out _);
        }
    }

    /// <summary>A field code never runs over a paragraph's end; one that was left open would swallow the rest of the document.</summary>
    public void EndParagraph()
    {
        if (!IsPrinted)
        {
            inResult.Clear();
        }
    }
}
