// SPDX-License-Identifier: Apache-2.0

#ifndef GALLEY_PROCESS_H
#define GALLEY_PROCESS_H

#include <sys/types.h>

/// What a program is started with.
struct galley_start {
    /// The absolute path of the program.
    const char *path;
    /// The folder in which it runs.
    const char *folder;
    /// Its arguments, the program's name first; ends with NULL.
    char *const *arguments;
    /// Its whole environment; ends with NULL.
    char *const *environment;
    /// What becomes its standard input, output and error.
    int input, output, errors;
    /// The reading end of a pipe to which nobody writes: when the host ends, and with it the writing
    /// end, the program and what it has started are ended too (Linux).
    int leash;
    /// The bytes of memory that it may write to; 0: no limit.
    unsigned long long memory;
};

/// Starts a program in a process group of its own; it inherits no other file and no signal setting.
///
/// Returns 0 and sets `process`, or returns an error number.
int galley_process_start(const struct galley_start *start, pid_t *process);

/// Ends a program and what it has started, at once.
void galley_process_kill(pid_t process);

/// Waits for a program's end, or looks whether it has come.
///
/// Returns -1 if it still runs, its exit status, or 256 and the number of the signal that ended it.
int galley_process_status(pid_t process, int wait);

/// Makes a pipe whose ends no other program inherits; `ends[0]` is for reading. 0 or an error number.
int galley_process_pipe(int ends[2]);

/// Makes reading from or writing to a descriptor return at once, and its pipe large.
void galley_process_unblock(int descriptor);

#endif
