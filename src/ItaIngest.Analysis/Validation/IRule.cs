using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>One thing that a record is checked for.</summary>
interface IRule
{
    /// <summary>The stable code of its warnings (contract, 'Warning codes').</summary>
    string Code { get; }

    /// <summary>The findings, in document order. Unreadable values (null) take no part.</summary>
    IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar);
}
