namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>A kind of mistake that people and readers make.</summary>
public enum FaultKind
{
#pragma warning disable CS1591 // each name says what it is
    WrongDigit,
    SwappedDigits,
    RowLost,
    RowDoubled,
    FieldLost,
    WrongLevel,
    WrongRank,
    WrongChange,
    WrongYear,
    PeriodOutsideYear,
    PercentsNotSumming,
    ThresholdNotMet,
    TotalWrong,
#pragma warning restore CS1591
}
