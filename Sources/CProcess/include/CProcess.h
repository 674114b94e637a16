// SPDX-License-Identifier: Apache-2.0

#ifndef GALLEY_PROCESS_H
#define GALLEY_PROCESS_H

#include <sys/types.h>

/// The settings with which a program is started.
struct galley_start {
    /// The absolute path of the program.
    const char *path;
    /// The folder in which the program runs.
    const char *folder;
    /// The arguments of the program, beginning with its name; the array ends with NULL.
    char *const *arguments;
    /// The whole environment of the program; the array ends with NULL.
    char *const *environment;
    /// The descriptors that become the standard input, output and error of the program.
    int input, output, errors;
    /// The reading end of a pipe to which nobody writes: when the host ends, the writing end is
    /// closed, and the program and the processes that it has started are killed (Linux).
    int leash;
    /// The number of bytes of memory that the program may write to; 0 means no limit.
    unsigned long long memory;
};

/// Starts a program in its own process group; the program inherits no other file and no signal
/// setting.
///
/// Returns 0 and sets `process`, or returns an error number.
int galley_process_start(const struct galley_start *start, pid_t *process);

/// Kills a program and the processes that it has started.
void galley_process_kill(pid_t process);

/// Waits until a program has ended, or checks whether it has ended.
///
/// Returns -1 if the program still runs, otherwise its exit status, or 256 plus the number of the
/// signal that ended it.
int galley_process_status(pid_t process, int wait);

/// Makes a pipe whose ends no other program inherits; `ends[0]` is for reading. Returns 0 or an
/// error number.
int galley_process_pipe(int ends[2]);

/// Makes reads and writes of a descriptor return at once, and enlarges the buffer of its pipe.
void galley_process_unblock(int descriptor);

/// From now on, if this process crashes, it first writes one line to standard error about the
/// document that the crashing thread examined.
void galley_crash_notes_begin(void);

/// Notes that the calling thread begins to examine `count` documents, the first of which is
/// `document`. Both texts end with a zero byte and are copied.
void galley_crash_note(const char *analyzer, const char *document, long count);

#endif
