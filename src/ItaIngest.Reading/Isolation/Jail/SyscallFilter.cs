using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>
/// The filter of system calls (seccomp): no network, no other program, no other process, no file for writing. A refused call fails with an
/// error; a call by another architecture's numbers ends the process.
/// </summary>
static class SyscallFilter
{
    const uint X64 = 0xC000003E;
    const uint X32Bit = 0x40000000;
    const uint Allow = 0x7FFF0000, Fail = 0x00050000, EndProcess = 0x80000000;
    const ushort Load = 0x20, IfEqual = 0x15, IfAtLeast = 0x35, IfAbove = 0x25, IfAny = 0x45, Return = 0x06;
    const uint NumberAt = 0, ArchitectureAt = 4, ArgumentsAt = 16;

    /// <summary>O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, and what O_TMPFILE adds to O_DIRECTORY.</summary>
    const uint Writing = 0x1 | 0x2 | 0x40 | 0x200 | 0x400 | 0x400000;

    const uint ThreadOfThisProcess = 0x10000; // CLONE_THREAD
    const uint PushIntoTerminal = 0x5412, TerminalOfLinux = 0x541C; // TIOCSTI, TIOCLINUX

    /// <summary>Puts the filter on every thread of this process. False: the kernel has no filters.</summary>
    internal static unsafe bool Apply()
    {
        var steps = Program((uint)Environment.ProcessId);
        if (Kernel.Control(Kernel.NoNewPrivileges, 1, 0, 0, 0) != 0)
        {
            return false;
        }

        fixed (Kernel.FilterStep* first = steps)
        {
            var program = new Kernel.FilterProgram { Length = (ushort)steps.Length, Steps = first };
            const int SetFilter = 1, AllThreads = 1;
            return Kernel.Call(SystemCalls.Seccomp, SetFilter, (void*)AllThreads, (nint)(&program), 0) == 0;
        }
    }

    static Kernel.FilterStep[] Program(uint self)
    {
        var steps = new List<Kernel.FilterStep>
        {
            Step(Load, ArchitectureAt), Step(IfEqual, X64, 1, 0), Step(Return, EndProcess),
            Step(Load, NumberAt), Step(IfAtLeast, X32Bit, 0, 1), Step(Return, EndProcess),
            Step(IfAbove, SystemCalls.Newest, 0, 1), Refuse(Kernel.NoSuchCall),
        };
        foreach (var number in SystemCalls.Refused)
        {
            steps.AddRange([Step(IfEqual, number, 0, 1), Refuse(Kernel.NotPermitted)]);
        }

        // Both have their arguments in memory, where a filter cannot look; glibc falls back to the calls below.
        steps.AddRange([Step(IfEqual, SystemCalls.OpenAt2, 0, 1), Refuse(Kernel.NoSuchCall)]);
        steps.AddRange([Step(IfEqual, SystemCalls.Clone3, 0, 1), Refuse(Kernel.NoSuchCall)]);
        steps.AddRange(OnArgument(SystemCalls.Open, 1, IfAny, Writing, refuseWhenTrue: true, Kernel.NotAllowed));
        steps.AddRange(OnArgument(SystemCalls.OpenAt, 2, IfAny, Writing, refuseWhenTrue: true, Kernel.NotAllowed));
        steps.AddRange(OnArgument(SystemCalls.Clone, 0, IfAny, ThreadOfThisProcess, refuseWhenTrue: false, Kernel.NotPermitted));
        steps.AddRange(OnArgument(SystemCalls.Kill, 0, IfEqual, self, refuseWhenTrue: false, Kernel.NotPermitted));
        steps.AddRange(OnArgument(SystemCalls.TgKill, 0, IfEqual, self, refuseWhenTrue: false, Kernel.NotPermitted));
        steps.AddRange(OnArgument(SystemCalls.QueueSignal, 0, IfEqual, self, refuseWhenTrue: false, Kernel.NotPermitted));

        // prlimit may ask; half of an address that is not null would be null once in four thousand million.
        steps.AddRange(OnArgument(SystemCalls.SetLimits, 2, IfEqual, 0, refuseWhenTrue: false, Kernel.NotPermitted));
        steps.AddRange(OnArgument(SystemCalls.IoControl, 1, IfEqual, PushIntoTerminal, refuseWhenTrue: true, Kernel.NotPermitted));
        steps.AddRange(OnArgument(SystemCalls.IoControl, 1, IfEqual, TerminalOfLinux, refuseWhenTrue: true, Kernel.NotPermitted));
        steps.Add(Step(Return, Allow));
        return [.. steps];
    }

    /// <summary>Steps that look at the lower half of one argument of one call, and then have the call's number loaded again.</summary>
    static Kernel.FilterStep[] OnArgument(uint number, uint argument, ushort test, uint value, bool refuseWhenTrue, int error) =>
    [
        Step(IfEqual, number, 0, 4),
        Step(Load, ArgumentsAt + (8 * argument)),
        refuseWhenTrue ? Step(test, value, 0, 1) : Step(test, value, 1, 0),
        Refuse(error),
        Step(Load, NumberAt),
    ];

    static Kernel.FilterStep Refuse(int error) => Step(Return, Fail | (uint)error);

    static Kernel.FilterStep Step(ushort code, uint value, byte ifTrue = 0, byte ifFalse = 0) =>
        new() { Code = code, Value = value, IfTrue = ifTrue, IfFalse = ifFalse };
}
