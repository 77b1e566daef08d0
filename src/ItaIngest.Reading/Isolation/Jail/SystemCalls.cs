namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>The numbers of the system calls that a reader is refused (x86-64).</summary>
static class SystemCalls
{
    internal const uint Open = 2, OpenAt = 257, OpenAt2 = 437, Clone = 56, Clone3 = 435, Kill = 62, TgKill = 234, QueueSignal = 297,
        SetLimits = 302, IoControl = 16, Ptrace = 101, LandlockCreate = 444, LandlockAdd = 445, LandlockRestrict = 446, Seccomp = 317;

    /// <summary>The newest call that this list was made with. What came later is refused: nobody has looked at it.</summary>
    internal const uint Newest = 462;

    /// <summary>Refused whatever its arguments.</summary>
    internal static readonly uint[] Refused =
    [
        // network: socket, connect, accept, send and receive, bind, listen, pairs and options
        41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 53, 54, 288, 299, 307,

        // programs and processes: execve, execveat, fork, vfork, setpgid, setsid, tkill, rt_sigqueueinfo, pidfd_send_signal, pidfd_open, pidfd_getfd
        59, 322, 57, 58, 109, 112, 200, 129, 424, 434, 438,

        // into other processes: ptrace, process_vm_readv, process_vm_writev, kcmp, process_madvise
        Ptrace, 310, 311, 312, 440,

        // the tree of files: creat, link, symlink, unlink, rename, mkdir, rmdir, mknod, with their -at forms
        85, 86, 265, 88, 266, 87, 263, 82, 264, 316, 83, 258, 84, 133, 259,

        // what is known about files: chmod, chown, truncate, times, extended attributes
        90, 91, 268, 452, 92, 93, 94, 260, 76, 132, 235, 261, 280, 188, 189, 190, 197, 198, 199,

        // mounts and roots: mount, umount2, pivot_root, chroot, swap, open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr
        165, 166, 155, 161, 167, 168, 428, 429, 430, 431, 432, 433, 442,

        // names and privileges: unshare, setns, set*id, capset, setgroups, personality, setrlimit, handles of files
        272, 308, 105, 106, 113, 114, 116, 117, 119, 122, 123, 126, 135, 160, 303, 304,

        // the kernel: modules, kexec, reboot, clocks, host names, accounting, quotas, ports, bpf, perf, userfaultfd, io_uring, fanotify, LDT
        175, 176, 313, 246, 320, 169, 164, 227, 159, 305, 170, 171, 163, 179, 172, 173, 321, 298, 323, 425, 426, 427, 300, 154,

        // shared with others: System V memory, semaphores and queues, POSIX queues, keys
        29, 30, 31, 64, 65, 66, 68, 69, 70, 71, 220, 240, 241, 248, 249, 250,
    ];
}
